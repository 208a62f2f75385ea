import { words, type Forms } from '#src/engines/browser/languages/language.ts'

const set = (text: string): ReadonlySet<string> => new Set(words(text))

/**
 * By language code; patterns are compiled for the one that is decided. What an ending tells is right far more
 * often than not, and costs little where it is wrong.
 */
export const formsOf: Readonly<Record<string, () => Forms>> = {
  de: () => ({
    inflection: /(?<=\p{L}{4})(?:sses|ssen|sse|es|en|er|em|e|n|s)$/u,
    verb: /(?:ieren|iert|ierst|test|tet)$/,
    asks: /^(?!(?:glauben|kennen|denken|finden|meinen|verstehen|bekommen|brauchen|lernen|stellen) )\p{L}{2,}[elr]n sie\b|^\p{L}{3,}st du\b/u,
    doubled: set('die das der den dem'),
  }),
  nl: () => ({
    inflection: /(?:en|s)$/,
    doubled: set('die dat'),
  }),
  sv: () => ({
    inflection: /(?:arna|erna|orna|aren|are|ens|ets|en|et|ar|er|or|na|n|s)$/,
    asks: /^(?!(?:tror|tycker|vet|ser|förstår) )\p{L}{2,}r du\b/u,
    doubled: set('det som'),
  }),
  da: () => ({ asks: /^(?!(?:tror|synes|ved|ser) )\p{L}{2,}r du\b/u, doubled: set('det som') }),
  no: () => ({ asks: /^(?!(?:tror|synes|vet|ser) )\p{L}{2,}r du\b/u, doubled: set('det som') }),
  fr: () => ({
    inflection: /(?:eaux|aux|eau|al|e?s|x|e)$/,
    joined: /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)'/,
    verb: /(?:..ez|..[^i]er|...(?:aient|ait|eront|erons|erait|issent))$/,
    asks: /^(?!(?:avez|pouvez|voulez|allez|devez|savez|connaissez|pensez|croyez|imaginez|supposez|voyez|regardez|abonnez|assez|chez)(?: |-))(?:n')?\p{L}{2,}ez(?: |-)/u,
    doubled: set('nous vous'),
  }),
  es: () => ({
    inflection: /(?:(?<=[^aeiouáéíóú])es|s)$/,
    verb: /(?:^(?!lugar|hogar|azúcar|mujer|taller).*...(?:[^l]ar|er|ir)|...(?:ando|iendo|amos|emos|imos|aron|ieron|aban|arse|erse|irse)|[áéí]rsel?[oa]?s?)$/,
    asks: /^(?!no (?:puedes|tienes|sabes|quieres|debes|eres|vas|has|necesitas) )no \p{L}{2,}[ae]s |^\p{L}*[áéíóú]\p{L}*(?:l[oae]s?|[tsm]e) /u,
  }),
  pt: () => ({
    inflection: /(?:ões|ãos|ães|ão|is|l|(?<=[rz])es|s)$/,
    verb: /(?:^(?!lugar).*...(?:[^l]ar|[^h]er|ir)|...(?:ando|endo|indo|amos|emos|imos|aram|eram|iram|avam)|-se)$/,
  }),
  it: () => ({
    inflection: /(?:[aeio])$/,
    joined: /^(?:l|un|d|c|dell|all|nell|dall|sull|quest|quell)'/,
    verb: /...(?:[aei]re|ando|endo|iamo|avano|evano|arsi|ersi|irsi)$|^(?!patate|estate|parete|diabete)\p{L}{3,}(?:ate|ete)$/u,
    asks: /^(?!(?:estate|patate|rete|sete|avete|siete|dovete|potete|volete|sapete|immaginate|pensate|vedete|iscrivete) )\p{L}{1,}(?:ate|ete|ite)(?:l[oaie]|ne|vi|ci)? /u,
  }),
  ro: () => ({
    inflection: /(?:ului|urilor|ilor|elor|urile|ile|ele|ii|ei|ul|le|ea|i|e|a|ă|u)$/,
    verb: /(?:ează|ește|ăște|esc|eau)$/,
    asks: /^(?!(?:puteți|aveți|vreți|știți|sunteți|imaginați|vedeți|abonați)\b)\p{L}{2,}[aei]ți(?: |-)/u,
  }),
  pl: () => ({
    inflection: /(?:ami|ach|ego|emu|ymi|imi|ów|om|ie|ej|ym|im|ą|ę|a|e|i|o|u|y)$/,
    verb: /(?:.(?:ować|ywać|ają|uje|ują|ała|ało|ali|ało|ono|łem|łam)|[aeyi]ć)$/,
    asks: /^(?!(?:życie|widzicie|wiecie|macie|jesteście|wyobraźcie|nareszcie|szczęście|witajcie) )\p{L}{2,}cie /u,
  }),
  cs: () => ({
    inflection: /(?:ami|emi|ích|ách|ého|ému|ými|ové|ou|ům|ám|ím|em|a|e|ě|i|í|o|u|ů|y|ý|á|é)$/,
    verb: /(?:ovat|.(?:uje|ují|ají|ejí|ala|alo|ali|ila|ilo|ili))$/,
    asks: /^(?!(?:víte|chcete|můžete|máte|jste|ještě|musíte|budete|vidíte|znáte|představte|vítejte|odebírejte) )\p{L}{2,}(?:[ej]te|ěte|[ďňťsrlz]te) /u,
  }),
  ru: () => ({
    inflection:
      /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ией|иям|иях|ях|ах|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ым|им|ом|ем|ам|ям|ию|ия|ью|а|я|о|е|ы|и|у|ю|ь)$/,
    verb: /(?:ться|тся|лся|л[аои]сь|[аяеиыу]ть|[аяуюи]ют|[аяуюе]ет|ает|уем|аем|йте|ите|шись|вший)$/,
    asks: /^(?!(?:представьте|здравствуйте|извините|простите|смотрите|подписывайтесь|подпишитесь|давайте|скажите|хотите|видите|говорите) )\p{L}{2,}(?:йте|ите|ьте)(?:сь)? /u,
  }),
  uk: () => ({
    inflection:
      /(?:іями|ями|ами|ого|його|ому|ьому|ими|іми|іях|ях|ах|ів|їв|ей|ою|ею|ий|ій|их|им|ом|ем|єм|ам|ям|ію|ія|ії|а|я|о|е|є|и|і|ї|у|ю|ь)$/,
    verb: /(?:ться|вся|лася|лося|лися|[аяиуі]ти|[аяую]ють|[ауюя]є|йте)$/,
    asks: /^(?!(?:уявіть|підписуйтесь|вибачте|скажіть) )\p{L}{2,}(?:йте|іть|їть|ьте)(?:с[яь])? /u,
  }),
  el: () => ({
    inflection: /(?:ους|ων|ος|ου|ον|οι|ες|ης|ας|εις|ια|ιο|ιας|η|α|ο|ε|ι|ι|ό|ά|ή|ού|ών|ές|ιά|ής)$/,
    verb: /(?:εται|ονται|ουμε|ουν|άζει|ίζει|εί|ώνει|είτε|ούμε|ήσουμε)$/,
    asks: /^(?!(?:έχετε|είστε|θέλετε|ξέρετε|μπορείτε|φανταστείτε|εγγραφείτε) )\p{L}{2,}(?:ετε|είτε|ήστε|[άσξψ]τε) /u,
    doubled: true,
  }),
  tr: () => ({
    inflection:
      /(?:lar|ler)?(?:[ıiuü]?n?[ıiuü]n|[ıiuü]|s[ıiuü]|y[aeıiuü]|n[ıiuüae]|[dt][ae]n?|[ae]|n[dt][ae]n?)?$/,
    verb: /(?:yor|[dt][ıiuü]r|m[ae]k|[dt][ıiuü]ğ[ıiuü]\p{L}*|[ae]ca[kğ]\p{L}*|yarak|yerek|m[ae]s[ıi]|[ıiuü]l[ıiuü]r|[ae]r|d[ıiuü]|m[ıiuü]şt[ıiuü]\p{L}*)$/u,
    ends: /(?:yor(?:uz|um|lar|sunuz)?|[dt][ıiuü]r|[dt][ıiuü]k?|ac[ae]ğ[ıi](?:m|z)|[ae]ca[kğ][ıi]?[mz]?|m[ıiuü]şt?[ıiuü]?m?|[ae]r|[ıiuü]r|m[ae]z|mal[ıi]|y[ıiuü]n|[bdjkglmprsştvz][ıiuü]n)$/,
    defines: { topic: /,$/, last: /[^l][ıiuü][dt][ıiuü]r$|[^ıiuü][dt][ıiuü]r$|^denir$/ },
    asksLast: /^(?!için$|sizin$|onun$)\p{L}{2,}(?<!s)[ıiuü]n(?:[ıiuü]z)?$/u,
    doubled: true,
  }),
  fi: () => ({
    inflection:
      /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|iin|een|aan|ään|on|ön|jen|ien|ja|jä|ia|iä|ta|tä|na|nä|en|in|n|t|a|ä)$/,
    verb: /(?:etaan|etään|taan|tään|vat|vät|mme|nut|nyt|ttiin)$/,
    asks: /^\p{L}{3,}(?:kaa|kää) /u,
  }),
  hu: () => ({
    inflection:
      /(?:okat|eket|öket|ban|ben|ból|ből|ról|ről|tól|től|nak|nek|hoz|hez|höz|val|vel|ért|ként|ok|ek|ök|ak|on|en|ön|ot|et|öt|at|ig|ja|je|ba|be|ra|re|t|k|n|a|e)$/,
    asks: /^\p{L}{3,}(?:[jszt][oeö]n) /u,
  }),
  ar: () => ({
    inflection: /(?:ات|ون|ين|ية|ة)$/,
    joined: /^(?:و?ال|و?بال|و?لل|كال)(?=\p{L}{3})/u,
    verb: /^(?:ي|سن|سأ|نت|يت|تت|يست|تست|نست)\p{L}{2,}/u,
    asks: /^لا ت\p{L}{2,}/u,
  }),
  he: () => ({ inflection: /(?:ים|ות|ה)$/, asks: /^אל ת\p{L}{2,}/u }),
  fa: () => ({
    inflection: /(?:[\u200c]?ها(?:ی|یی)?|[\u200c]?ی|[\u200c]?ای)$/,
    verb: /^ن?می[\u200c ]|^(?:ب|ن)\p{L}{2,}ید$/u,
    ends: /^(?:ن?می[\u200c ]?\p{L}+|است|نیست|بود|شد|شود|هستند|دارد|دارند|داریم|کرد|کنید|کنیم|کند|چیست|بشناسیم|\p{L}{2,}ید)$/u,
    asksLast: /^(?!باید$)(?:[بن]\p{L}{2,}ید|ن?کنید|دارید|ن?دهید)$/u,
    doubled: true,
  }),
  hi: () => ({
    inflection: /(?:ियाँ|ियों|ाओं|ओं|ों|ें|ीं|ाँ|ा|े|ी)$/,
    verb: /(?:िए|इए|िये|ेंगे|ूँगा|ेगा|ेगी|ता|ते|ती|ना|कर)$/,
    ends: /(?:िए|इए|िये|ेंगे|ेगा|ेगी)$/,
    asksLast:
      /^(?!लिए$|चाहिए$|इसलिए$|किए$|दिए$|लिये$)\S+(?:िए|इए|िये)$|^(?:करें|रखें|लें|दें|डालें|बनाएँ|बनाएं|मिलाएँ|मिलाएं)$/,
    doubled: true,
  }),
  bn: () => ({
    inflection: /(?:গুলোর|গুলো|গুলি|দের|টির|টি|টা|ের|কে|তে|রা|ে|র)$/,
    ends: /(?:ছে|ছেন|বেন|বে|লো|ুন|ায়|য়েছে|েছিল|ব|ন)$/,
    asksLast: /(?:ুন|^নিন)$/,
    doubled: true,
  }),
  id: () => ({
    asks: /^(?!(?:bukan|akan|bayangkan|misalkan|sedangkan|ikan|makan|bahkan) )\p{L}{3,}kan /u,
    doubled: true,
  }),
  vi: () => ({ doubled: true }),
  th: () => ({ doubled: true }),
  zh: () => ({ doubled: true }),
  ja: () => ({
    verb: /\p{Script=Han}\p{Script=Hiragana}+$/u,
    asksLast: /^(?:ください|下さい|さい)$/,
    doubled: true,
  }),
  ko: () => ({
    particle:
      /(?<=\p{L}{2})(?:이란|란|에서는|에서|에게|으로|까지|부터|처럼|보다|이라고|라고|입니다|이다|마다|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u,
    verb: /(?:니다|니까|까요|요|지만|면서|[어아]서|으면|하고|하는|되는|했던|려고|도록|다는|하기|하여|해서|는데|던|할|될|된|한)$/,
    ends: /(?:니다|니까|어요|아요|에요|예요|해요|세요|네요|까요|나요|가요|지요|죠|군요|든요|시오)$/,
    defines: { topic: /(?:이?란|은|는),?$/, last: /(?:입니다|이다|말합니다|뜻합니다|예요|이에요)$/ },
    asksLast: /^(?!안녕|계세요|있으세요|어서)\S*(?:세요|십시오)$/,
    doubled: true,
  }),
}
