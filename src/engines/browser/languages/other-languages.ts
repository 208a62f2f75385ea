import {
  noUse,
  weights,
  words,
  type KindPhrases,
  type Language,
} from '#src/engines/browser/languages/language.ts'

interface Entry {
  readonly code: string
  readonly stop: string
  readonly fillers?: string
  /** Conjunctions and pronouns that often begin a sentence. */
  readonly opens?: string
  /** Articles, prepositions and the like, which no sentence ends with. */
  readonly joins?: string
  readonly kinds?: KindPhrases
}

const language = ({ code, stop, fillers = '', opens = '', joins = '', kinds = {} }: Entry): Language => ({
  code,
  stop: new Set([...words(stop), ...words(opens), ...words(joins)]),
  common: new Set(),
  ...noUse,
  beforeVerbs: new Set(),
  fillers: new Set(words(fillers)),
  borders: {
    bias: -2.9,
    first: weights({ 1.5: opens, '-1': joins, '-1.3': '*' }),
    last: weights({ 0.7: '*', '-4': joins }),
  },
  pointers: new Set(),
  joins: new Set(words(joins)),
  lead: [],
  tail: [],
  turnsTo: new Set(),
  kinds,
})

/** Short lists: the most frequent function words, enough to tell the language and to find what carries a topic. */
export const otherLanguages: readonly Language[] = [
  language({
    code: 'de',
    fillers: 'äh ähm öh öhm hm hmm mhm',
    opens:
      'und aber also dann wir ich es das wenn weil jetzt deshalb danach deswegen außerdem zuerst heute hier man',
    joins: `der die den dem des ein eine einen einem einer eines in im am an auf mit von vom zu zum zur für bei durch über
      unter nach aus um ohne gegen oder als wie dass ob kein keine mein meine dein sein seine ihr ihre unser unsere sehr`,
    stop: `ist sind war waren wird werden wurde wurden hat haben hatte kann können könnte muss müssen soll sollte will wollen
      nicht auch noch nur schon mal ja nein doch so sie er du mir mich dir dich uns euch sich was wer wo wann warum welche
      welcher dieser diese dieses diesem diesen jeder jede alle viel viele mehr etwas nichts immer ganz eigentlich halt
      eben einfach da dort denn bis vor seit zwischen habe bin bist sein gibt geht machen gut einmal beim`,
    kinds: {
      definition: 'ist ein|ist eine|ist der|ist die|ist das|sind die|bedeutet|nennt man|heißt|bezeichnet',
      question: '^was ist|^was sind|^wie funktioniert|^warum|^wie kann|^wie viel|^wieso|^wer ist|^wo ist',
      example: 'zum beispiel|beispielsweise|stellen sie sich vor|stell dir vor',
      conclusion: 'zusammenfassend|zum schluss|am ende|fazit|insgesamt',
      goal: 'in diesem video|in diesem vortrag|heute geht es|das ziel',
      step: '^zuerst|^dann|^danach|^jetzt|^als nächstes|^zum schluss',
      chatter: 'danke|willkommen|hallo|guten tag|abonniert|abonnieren|tschüss',
    },
  }),
  language({
    code: 'fr',
    fillers: 'euh heu hum hein bah ben',
    opens: `et mais donc alors puis ensuite je nous on il elle c'est ce si quand maintenant parce aujourd'hui voilà d'abord enfin`,
    joins: `le la les l un une des du de d à au aux en dans sur sous avec sans pour par chez vers entre ou que qui dont où
      comme mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs cette ces cet très`,
    stop: `est sont était étaient être été a ont avait avoir fait faire peut peuvent pouvoir doit va vont pas ne plus aussi
      encore tout toute tous toutes même bien oui non vous tu ils elles me te se lui y ça cela ceci quoi quel quelle qu s
      n j m t c être suis ai as avons avez il'y qu'il qu'on c'était n'est j'ai d'un d'une y'a là très peu beaucoup`,
    kinds: {
      definition: `est un|est une|est le|est la|sont des|signifie|s'appelle|désigne|c'est-à-dire`,
      question: `^qu'est-ce|^est-ce|^pourquoi|^comment|^combien|^qui est|^où est`,
      example: 'par exemple|imaginez|imaginons',
      conclusion: 'en conclusion|pour conclure|en résumé|finalement|au final',
      goal: `dans cette vidéo|aujourd'hui nous|l'objectif|le but`,
      step: `^d'abord|^ensuite|^puis|^maintenant|^enfin|^il faut`,
      chatter: 'merci|bonjour|bienvenue|abonnez|au revoir|salut',
    },
  }),
  language({
    code: 'es',
    fillers: 'eh em ehm mmm',
    opens:
      'y pero entonces así yo nosotros ahora porque si cuando luego después hoy bueno pues primero además finalmente',
    joins: `el la los las un una unos unas de del a al en con sin por para sobre entre hasta desde o que como mi mis tu tus
      su sus nuestro nuestra este esta estos estas ese esa muy`,
    stop: `es son era eran ser fue está están estar hay ha han haber tiene tienen puede pueden no sí más también ya lo le les
      se me te nos qué cuál quién donde cuando todo toda todos todas esto eso aquello algo nada hacer hace va vamos muy poco
      mucho cada otro otra mismo misma solo sólo e u ni él ella ellos usted ustedes soy eres somos aquí ahí`,
    kinds: {
      definition: 'es un|es una|es el|es la|son los|son las|significa|se llama|se define',
      question: '^qué es|^por qué|^cómo|^cuánto|^cuántos|^quién|^dónde|^cuál',
      example: 'por ejemplo|imagina|imaginemos',
      conclusion: 'en conclusión|en resumen|para terminar|al final|finalmente',
      goal: 'en este vídeo|en este video|hoy vamos|el objetivo',
      step: '^primero|^luego|^después|^ahora|^hay que',
      chatter: 'gracias|hola|bienvenidos|bienvenido|suscríbete|adiós',
    },
  }),
  language({
    code: 'pt',
    fillers: 'hum ahn hã eh',
    opens: 'e mas então eu nós agora porque se quando depois hoje bom primeiro além finalmente',
    joins: `o a os as um uma uns umas de do da dos das em no na nos nas com sem por para pelo pela sobre entre até ou que
      como meu minha seu sua nosso nossa este esta esse essa muito`,
    stop: `é são era eram ser foi está estão estar há tem têm ter pode podem não sim mais também já lhe se me te qual quem
      onde tudo todo toda todos todas isso isto aquilo algo nada fazer faz vai vamos pouco cada outro outra mesmo só ele ela
      eles elas você vocês sou somos aqui ali à às ao aos num numa`,
    kinds: {
      definition: 'é um|é uma|é o|é a|são os|são as|significa|se chama',
      question: '^o que é|^por que|^como|^quanto|^quem|^onde|^qual',
      example: 'por exemplo|imagine',
      conclusion: 'em conclusão|em resumo|para terminar|no final',
      goal: 'neste vídeo|hoje vamos|o objetivo',
      step: '^primeiro|^depois|^agora',
      chatter: 'obrigado|obrigada|olá|bem-vindos|inscreva',
    },
  }),
  language({
    code: 'it',
    fillers: 'ehm uhm mmm',
    opens: 'e ma quindi allora poi io noi adesso ora perché se quando oggi però prima inoltre infine',
    joins: `il lo la i gli le un uno una di del dello della dei degli delle a al alla ai alle da dal dalla in nel nella nei
      nelle con senza su sul sulla per tra fra o che come mio mia suo sua nostro nostra questo questa molto`,
    stop: `è sono era erano essere stato ha hanno avere può possono non sì più anche già si mi ti ci vi cosa chi dove tutto
      tutta tutti tutte questi quello quella qualcosa niente fare fa va andiamo poco ogni altro altra stesso solo lui lei
      loro voi tu ed ad c'è l dell all un'`,
    kinds: {
      definition: 'è un|è una|è il|è la|sono i|significa|si chiama',
      question: `^che cos'è|^cos'è|^perché|^come|^quanto|^chi è|^dove`,
      example: 'per esempio|ad esempio|immaginate',
      conclusion: 'in conclusione|in sintesi|alla fine|per concludere',
      goal: 'in questo video|oggi parliamo|lo scopo',
      step: '^prima|^poi|^adesso|^ora',
      chatter: 'grazie|ciao|benvenuti|iscrivetevi',
    },
  }),
  language({
    code: 'nl',
    fillers: 'uh uhm eh ehm hm',
    opens: 'en maar dus dan ik we wij het dit dat nu omdat als vandaag eerst daarna ook daarom',
    joins: `de een van in op aan met voor bij door over onder naar uit om zonder tegen te of dan zoals mijn jouw zijn haar
      ons onze hun deze die heel`,
    stop: `is was waren wordt worden werd heeft hebben had kan kunnen moet moeten zal wil niet nog alleen al ja nee wel zo ze
      hij je jij u mij me hem hen zich wat wie waar wanneer waarom welke elk alle veel meer iets niets altijd er hier daar
      tot sinds ben bent gaan gaat maken doen doet eigenlijk gewoon even`,
    kinds: {
      definition: 'is een|is de|is het|zijn de|betekent|heet|noemen we',
      question: '^wat is|^waarom|^hoe|^wie is|^waar is',
      example: 'bijvoorbeeld|stel je voor',
      conclusion: 'kortom|samenvattend|tot slot|uiteindelijk',
      goal: 'in deze video|vandaag gaan we|het doel',
      step: '^eerst|^daarna|^nu|^vervolgens',
      chatter: 'bedankt|welkom|hallo|abonneer',
    },
  }),
  language({
    code: 'sv',
    opens: 'och men så då jag vi det nu eftersom om när idag först sedan därför',
    joins: `en ett den de av i på till med för vid genom över under från utan mot eller som att min din sin vår er deras denna
      detta mycket`,
    stop: `är var blir blev har hade kan ska skulle måste vill inte också bara redan ja nej han hon man mig dig oss sig vad vem
      där här varför vilken alla många mer något inget alltid finns gör göra går ju väl lite`,
    kinds: {
      definition: 'är en|är ett|betyder|kallas',
      example: 'till exempel',
      chatter: 'tack|hej|välkomna',
    },
  }),
  language({
    code: 'pl',
    opens: 'i ale więc wtedy ja my to teraz ponieważ jeśli gdy dziś najpierw potem dlatego',
    joins:
      'w we z ze na do od po za przy przez nad pod bez dla o u lub albo że który która które jak mój moja swój bardzo',
    stop: `jest są był była było być będzie ma mają może mogą nie tak też tylko już się on ona oni ty wy mnie cię nas co kto
      gdzie kiedy dlaczego ten ta te tego tej tym tych wszystko każdy więcej coś nic zawsze jako czy a no jeszcze bo`,
    kinds: {
      definition: 'to jest|oznacza|nazywamy',
      example: 'na przykład',
      chatter: 'dziękuję|cześć|witam',
    },
  }),
  language({
    code: 'ru',
    fillers: 'э эм ээ мм',
    opens: 'и но так тогда я мы это теперь потому если когда сегодня сначала потом поэтому',
    joins:
      'в во на с со к ко по за из от до для о об у при через над под без или что который которая которые как очень',
    stop: `не был была было были быть есть будет может могут нужно надо тоже только уже он она они ты вы меня тебя нас его её их
      кто где почему этот эта эти этого этой тот та те все всё каждый больше что-то ничего всегда бы ли же вот ну да нет а ещё`,
    kinds: {
      definition: 'это|означает|называется',
      example: 'например',
      chatter: 'спасибо|привет|здравствуйте',
    },
  }),
  language({
    code: 'tr',
    opens: 've ama yani sonra ben biz şimdi çünkü eğer bugün önce bu o',
    joins: 'bir ile için gibi kadar veya ya da de ki çok en daha her',
    stop: `mi mı mu mü ne kim nerede neden nasıl şu bunu bunun şey var yok değil olan olarak olur oldu ise sen siz onlar beni
      seni bizi bütün hiç hem artık işte evet hayır tabii zaman göre`,
    kinds: { example: 'örneğin|mesela', chatter: 'teşekkürler|merhaba' },
  }),
  language({
    code: 'zh',
    stop: `的 了 是 在 我 你 他 她 它 我们 你们 他们 这 那 这个 那个 有 和 就 不 也 都 说 要 会 可以 能 很 到 上 下 里 对 把 被
      让 给 从 但 但是 所以 因为 如果 什么 怎么 一个 一 个 没有 还 又 再 吧 吗 呢 啊 嗯 与 及 而 等 着 过 去 来 做 其 之 为 以`,
    fillers: '嗯 呃',
  }),
  language({
    code: 'ja',
    stop: `の は が を に へ と で も や から まで より ね よ な です ます でした ました する して した し い いる ある なる この その
      あの これ それ あれ こと もの ため よう そう という って ない だ た て れ られ せ ので けど しかし また そして`,
    fillers: 'えー えーと ええと',
  }),
]
