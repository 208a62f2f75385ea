import { shortList } from '#src/engines/browser/languages/short-list.ts'

export const polish = shortList({
  code: 'pl',
  surelyAsks:
    'weź wlej włóż dodaj zrób podgrzej pamiętaj uważaj kliknij wybierz otwórz zamknij napisz przeczytaj wymieszaj pokrój sprawdź użyj zapisz porównaj powtórz poczekaj ustaw naciśnij zostaw wyjmij nałóż wsyp połóż posyp zawieś unikaj pobierz zainstaluj spróbuj',
  defining: 'to|są to',
  figures: 'zero dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc',
  negations: 'nie nigdy nic żaden bez ani',
  fillers: 'yyy eee ee yy hmm mhm no_no',
  links: 'i albo lub oraz',
  opens: 'ale więc my bo a ponieważ jeśli jeżeli gdy',
  begins: 'ja to wtedy teraz dziś dzisiaj najpierw potem dlatego',
  joins: `w we z ze na do od po za przy przez nad pod bez dla o u lub albo że żeby który która które którzy jak mój moja moje
    swój bardzo oraz między czyli`,
  stop: `którym której którego którą których pierwsze dużo państwa państwu jest są był była było były być będzie będą ma mają mam mamy może mogą można trzeba nie tak też także tylko już się on ona
    ono oni one ty wy mnie mi cię ci nas nam was ich jego jej im go co kto gdzie kiedy dlaczego ten ta te tego tej tym tych tą tę
    wszystko wszystkie każdy każda więcej coś nic zawsze nigdy jako czy no jeszcze sobie siebie taki taka takie tutaj tu tam
    jakiś jakaś jakieś po prostu właśnie dobrze chyba razem mówi powiedzieć robi robić bym by jestem jesteśmy jesteś`,
  common: `procent minut minuty godzin godziny stopni metrów kilometrów roku lat przykład pytanie rzecz rzeczy ludzie ludzi czas lat lata rok dzień film część sposób przypadek problem strona koniec
    początek krok słowo nowy nowa nowe duży pierwszy druga drugi ostatni ważne ważny moment`,
  pointers: 'on ona oni one jego jej ich ten ta te',
  leans: 'to_jest to_są to_był to_znaczy dlatego jednak także i ale a lub bo',
  lead: 'i ale więc, no dobrze, ok tak, a czyli, no_i to_znaczy,',
  tail: 'prawda, tak, nie, ok',
  turnsTo:
    'dobrze teraz przejdźmy po_pierwsze po_drugie po_trzecie na_koniec następny kolejny kolejna zobaczmy',
  kinds: {
    method: 'eksperyment|badano|uczestnicy|zmierzono',
    background: 'historia|pierwotnie|dawniej|wynalazł|wynaleziono|założono|wieku|zbudował',
    practice: 'ćwiczenie|ćwiczenia|zadanie domowe|spróbuj',
    application: 'służy do|służą do|używa się|przydatne|w praktyce|zastosowanie',
    verification: 'sprawdź czy|powinieneś zobaczyć|powinno wyjść',
    prerequisite: 'będziesz potrzebować|potrzebujesz|będziecie potrzebować|zanim zaczniemy',
    definition:
      'to jest|jest to|to są|oznacza|nazywamy|nazywa się|to znaczy|polega na|definiujemy|to urządzenie|to proces|to rodzaj|to zjawisko',
    question:
      '^co to|^co oznacza|^czym jest|^dlaczego|^jak działa|^jak można|^ile|^kto|^gdzie|^czy|^kiedy|^jaki|^jaka|^jakie',
    example: 'na przykład|np|wyobraź sobie|wyobraźmy sobie|załóżmy|powiedzmy że',
    conclusion: 'podsumowując|na koniec|wreszcie|krótko mówiąc|reasumując|w skrócie',
    goal: 'w tym filmie|w tym odcinku|dzisiaj|dziś opowiem|będziemy mówić|celem|chciałbym opowiedzieć|pokażę',
    step: '^najpierw|^potem|^następnie|^teraz|^musisz|^trzeba|^należy|^pierwszy krok',
    trouble:
      'problem polega|błąd|błędy|nie działa|najczęstszy błąd|częsty błąd|problem polegał|jeśli nie działa|uważaj',
    result:
      'wynik|wyniki|okazało się|okazuje się|procent|pokazało że|badanie|badania pokazują|wyniosła|wynosiła|spadło o|wzrosło o',
    contrast: 'jednak|natomiast|z drugiej strony|wadą|mimo',
    chatter:
      'dziękuję|dzięki za|cześć|witam|witajcie|dzień dobry|subskrybuj|subskrybujcie|do zobaczenia|do widzenia|komentarzach',
  },
})

export const czech = shortList({
  code: 'cs',
  surelyAsks:
    'vezmi dej přidej zamíchej nakrájej otevři zavři napiš přečti vyber klikni zkontroluj ulož nezapomeň vyzkoušej nastav',
  defining: 'je|jsou',
  negations: 'ne není nejsou nikdy nic bez',
  figures: 'nula dva tři čtyři pět šest sedm osm devět deset sto tisíc',
  fillers: 'ehm hm ééé ee',
  links: 'a nebo i',
  opens: 'ale takže protože když pokud',
  begins: 'tak potom já my to teď dnes nejdřív pak proto',
  joins: `v ve z ze na do od po za při přes nad pod bez pro o u nebo že aby který která které kteří jak můj moje svůj velmi s se si
    mezi jako k ke`,
  stop: `je jsou byl byla bylo byli být bude budou má mají mám máme může mohou můžeme musí není nejsou ne ano také taky jen jenom už
    on ona ono oni ty vy mě mi tě nás nám vás jeho její jejich co kdo kde kdy proč ten ta to ty toho té tom tím těch tomu všechno
    všechny každý víc něco nic vždy nikdy i no ještě jsem jsme jste jsi by bych tady tam nějaký nějaká prostě právě dobře více
    tohle tento tato toto takový jiný jiné při než`,
  pointers: 'on ona oni jeho její jejich tento tato toto tohle',
  leans: 'to_je to_jsou to_znamená proto však a ale nebo',
  lead: 'a ale takže no dobře, ok tak, jo,',
  turnsTo: 'dobře teď za_prvé za_druhé za_třetí nakonec další podívejme',
  ordinalsWithStop: true,
  kinds: {
    application: 'používá se|slouží k|užitečné|v praxi',
    contrast: 'nicméně|avšak|nevýhoda|na druhou stranu|přestože',
    result: 'výzkum|výsledky|ukázal že|ukázalo se|procent',
    background: 'historie|původně|vynalezl|století|založen',
    prerequisite: 'budete potřebovat|potřebujete|než začneme',
    trouble: 'problém je|chyba|chybou|nefunguje',
    definition: 'je to|to je|znamená|nazývá se|nazýváme|říkáme|jde o',
    question: '^co je|^co znamená|^proč|^jak funguje|^jak můžeme|^kolik|^kdo|^kde|^kdy|^jaký|^jaká|^jaké',
    example: 'například|třeba|představte si|řekněme',
    conclusion: 'na závěr|shrnutí|závěrem|nakonec|zkrátka|celkově',
    goal: 'v tomto videu|dnes si|dneska si|cílem',
    step: '^nejdřív|^nejprve|^potom|^pak|^teď|^musíte|^musíme',
    chatter: 'děkuji|děkuju|díky|ahoj|vítejte|vítám|dobrý den|odebírejte|na shledanou|mějte se',
  },
})

export const russian = shortList({
  code: 'ru',
  surelyAsks:
    'возьми добавь нажми открой закрой напиши прочитай выбери проверь положи налей перемешай сохрани запомни попробуй не_забудь установи скачай сравни повтори',
  figures: 'ноль один два три четыре пять шесть семь восемь девять десять сто тысяча',
  negations: 'не нет ни никогда ничего без',
  fillers: 'э эм ээ мм эээ ммм гм',
  links: 'и или',
  opens: 'но а потому если когда я мы',
  begins: 'так тогда это теперь сегодня сначала потом поэтому затем',
  joins: `в во на с со к ко по за из от до для о об обо у при через над под без или что чтобы который которая которое которые
    которых как очень между про`,
  stop: `которой которому котором которую которыми самом деле самое такое чего чему весь вся слишком почти лишь всего именно не был была было были быть есть будет будут может могут можем можно нужно надо тоже также только уже он она оно они ты вы
    меня мне тебя тебе нас нам вас вам его ему её ей их им себя кто где почему зачем этот эта эти этого этой этом этих этим тот та
    те того той том тех все всё всех каждый больше что-то кто-то ничего всегда никогда бы ли же вот ну да нет ещё какой какая какие
    такой такая такие там тут здесь сейчас просто вообще например именно то есть какой-то более ведь раз даже хорошо ваш наш
    наша мой моя свой своей своего сам один одна чем`,
  common: `процентов минут минуты часов градусов метров километров миллионов году пример примеры вопрос вопросы вещь вещи люди людей человек время лет год года день видео часть способ случай проблема
    сторона конец начало шаг слово новый новая новые большой первый второй последний важно важный момент дело`,
  pointers: 'он она оно они этот эта эти его её их',
  leans: 'это_был это_было это_значит поэтому однако также иначе и но а или зато',
  lead: 'и но так, ну вот, значит, да, нет, а то_есть хорошо, итак в_общем ну_вот, ну_так,',
  tail: 'да, вот, верно, правда, так,',
  turnsTo: `хорошо итак теперь далее во-первых во-вторых в-третьих наконец следующий следующая давайте перейдём рассмотрим`,
  kinds: {
    resource: 'книгу|книга|сайт|статью|ссылка в',
    method: 'эксперимент|эксперимента|участники|измерили|метод|исследовали',
    practice: 'упражнение|упражнения|домашнее задание|решим задачу|попробуйте',
    application: 'используется для|применяется|используют|полезно|на практике|применение',
    verification: 'должно получиться|у вас получится|проверьте что|убедитесь что',
    definition: 'это|означает|называется|называют|называется|представляет собой|является|состоит в|под этим',
    question:
      '^что такое|^что это|^что значит|^почему|^зачем|^как работает|^как можно|^сколько|^кто|^где|^когда|^какой|^какая|^какие|^можно ли',
    example: 'например|к примеру|представьте|представим|допустим|скажем',
    conclusion: 'таким образом|в итоге|в заключение|подведём итог|подводя итог|наконец|вывод|короче говоря',
    goal: 'в этом видео|в этой лекции|в этом выпуске|сегодня мы|сегодня я|поговорим|расскажу|цель|рассмотрим',
    objective: 'вы узнаете|мы узнаем|вы научитесь',
    step: '^сначала|^потом|^затем|^теперь|^нужно|^надо|^первый шаг|^следующий шаг|^вам нужно',
    prerequisite: 'вам понадобится|нам понадобится|прежде чем начать',
    trouble:
      'проблема в|ошибка|ошибки|не работает|не получается|главная ошибка|частая ошибка|если не получается|проблема в том',
    background: 'история|изначально|раньше|изобрёл|изобрели|основан|веке|столетия|в прошлом веке|предположил',
    result:
      'результат|результаты|показал что|показали что|выяснилось|оказалось|процентов|привело к|исследование|исследования',
    contrast: 'однако|недостаток|недостатки|с другой стороны|несмотря на|в отличие',
    chatter:
      'спасибо|привет|здравствуйте|добрый день|добрый вечер|доброе утро|подписывайтесь|подпишитесь|до свидания|всем пока|до встречи|комментариях',
    frame: '^давайте посмотрим|^перейдём|^как я говорил|^как я уже',
  },
})

export const ukrainian = shortList({
  code: 'uk',
  surelyAsks:
    'візьми додай натисни відкрий закрий напиши прочитай вибери перевір поклади налий перемішай збережи спробуй встанови завантаж порівняй повтори',
  defining: 'це',
  negations: 'не ні ніколи нічого без',
  figures: 'нуль два три чотири п’ять шість сім вісім девять десять сто тисяча тисяч',
  fillers: 'е ем еее ммм',
  links: 'і й та або',
  opens: 'але якщо коли а я ми',
  begins: 'так тоді це тепер тому сьогодні спочатку потім отже',
  joins: `в у на з із зі до по за від для о об при через над під без або що щоб який яка яке які яких як дуже між про`,
  stop: `якому якою яких яким якій таке них понад майже не був була було були бути є буде будуть може можуть можемо можна потрібно треба теж також тільки лише вже він вона воно вони
    ти ви мене мені тебе тобі нас нам вас вам його йому її їй їх їм себе хто де чому цей ця ці цього цієї цьому цих той те ті того
    тієї все всі всіх кожен більше щось хтось нічого завжди ніколи би б чи ж ось ну ні ще такий така такі там тут зараз просто
    взагалі наприклад саме тобто якийсь навіть добре ваш наш мій свій один одна ніж це`,
  pointers: 'він вона воно вони цей ця ці його її їх',
  leans: 'це_було це_означає тому однак також і але або',
  lead: 'і але так, ну ось, отже, тобто добре,',
  turnsTo: 'добре отже тепер далі по-перше по-друге нарешті наступний наступна давайте',
  kinds: {
    objective: 'ви дізнаєтесь|ви дізнаєтеся|ми дізнаємося',
    application: 'використовується для|використовують|корисно|на практиці',
    contrast: 'однак|проте|недолік|з іншого боку|незважаючи',
    result: 'дослідження|результати|показало що|показали що|відсотків|призвело до',
    background: 'історія|спочатку|раніше|винайшов|засновано|столітті|столітті',
    prerequisite: 'вам знадобиться|нам знадобиться|перш ніж почати',
    trouble: 'проблема в|помилка|помилки|не працює',
    definition: 'це|означає|називається|називають|являє собою|є',
    question:
      '^що таке|^що це|^що означає|^чому|^як працює|^як можна|^скільки|^хто|^де|^коли|^який|^яка|^які|^чи',
    example: 'наприклад|уявіть|уявімо|припустимо|скажімо',
    conclusion: 'таким чином|підсумовуючи|на завершення|нарешті|висновок',
    goal: 'у цьому відео|в цьому відео|сьогодні ми|сьогодні я|поговоримо|мета',
    step: '^спочатку|^потім|^далі|^тепер|^потрібно|^треба|^перший крок',
    chatter: 'дякую|привіт|вітаю|добрий день|доброго дня|підписуйтесь|до побачення|бувайте',
  },
})
