import { shortList } from '#src/engines/browser/languages/short-list.ts'

const nordicKinds = {
  da: {
    contrast: 'dog|ulempe|på den anden side|selvom',
    result: 'procent|resultatet|viser at|fører til',
    trouble: 'problemet er|en fejl|fejlen|virker ikke',
    definition: 'er en|er et|er den|er det|betyder|kaldes|hedder|står for',
    question:
      '^hvad er|^hvad betyder|^hvorfor|^hvordan|^hvor mange|^hvor meget|^hvem er|^hvor er|^hvilke|^hvilken|^kan man|^er det',
    example: 'for eksempel|fx|f.eks|forestil dig',
    conclusion: 'kort sagt|alt i alt|til sidst|konklusionen|opsummering',
    goal: 'i denne video|i dag skal vi|i dag vil jeg|handler om|formålet',
    step: '^først|^derefter|^så skal|^nu skal|^du skal|^næste skridt',
    chatter: 'tak for|mange tak|velkommen|hej|goddag|abonner|farvel|vi ses',
  },
  no: {
    contrast: 'derimot|ulempe|på den andre siden|selv om',
    result: 'prosent|resultatet|viser at|fører til',
    trouble: 'problemet er|en feil|feilen|virker ikke',
    definition: 'er en|er et|er ei|er den|er det|betyr|kalles|heter|står for',
    question:
      '^hva er|^hva betyr|^hvorfor|^hvordan|^hvor mange|^hvor mye|^hvem er|^hvor er|^hvilke|^hvilken|^kan man|^er det',
    example: 'for eksempel|f.eks|tenk deg|se for deg',
    conclusion: 'kort sagt|alt i alt|til slutt|konklusjonen|oppsummert',
    goal: 'i denne videoen|i dag skal vi|i dag vil jeg|handler om|målet',
    step: '^først|^deretter|^så må|^nå må|^du må|^neste steg',
    chatter: 'takk for|tusen takk|velkommen|hei|god dag|abonner|ha det|vi ses',
  },
}

export const swedish = shortList({
  code: 'sv',
  asks: 'ta ställ lägg häll rör skär välj öppna stäng skriv läs tryck låt gör sätt se',
  surelyAsks:
    'blanda klicka glöm använd prova testa kontrollera vänta leta ladda spara upprepa jämför installera undvik',
  defining: 'är',
  negations: 'inte aldrig inget ingen utan',
  figures: 'noll två tre fyra fem sex sju åtta nio tio hundra tusen',
  fillers: 'öh öhm eh ehm hm mm äh',
  links: 'och eller',
  opens: 'men jag vi eftersom om när',
  begins: 'så då det nu idag först sedan därför',
  joins: `en ett den de av i på till med för vid genom över under från utan mot eller som att min mitt din sin sitt vår vårt er
    deras denna detta dessa mycket mellan hos åt`,
  stop: `ungefär är var varit blir blev bli blivit har hade kan kunde ska skulle måste vill ville får fick inte också bara redan ja nej
    han hon man mig dig oss sig honom henne dem dom vad vem där här varför vilken vilket vilka alla allt många mer mest något
    någon några inget ingen alltid aldrig finns gör göra gjorde går gå ju väl lite lika hur ni du vara kommer säger säga
    tror tycker nog kanske faktiskt liksom typ egentligen ut upp ner in igen än efter innan annan annat andra sådan sånt`,
  common: `minuter timmar grader meter kilometer procent exempel fråga frågor sak saker människor tid år dag dagar vecka video del delar sätt fall problem anledning slut
    början steg ord nya stora små bra första andra sista viktigt viktiga`,
  pointers: 'han hon de dom detta denna dessa dem',
  leans: 'det_är det_var det_betyder därför dessutom annars då men och eller så',
  lead: 'och men så, ja, nej, okej ok alltså, jo, jag_menar,',
  tail: 'va, eller_hur liksom typ, okej',
  turnsTo: 'okej nu låt_oss för_det nästa dessutom slutligen till_sist sen en_annan',
  kinds: {
    method: 'experiment|undersökte|deltagare|försök',
    background: 'historia|ursprungligen|uppfann|grundades|århundradet|talet',
    practice: 'övning|övningar|läxa|prova själv',
    application: 'användbart|används för|i praktiken|hjälper dig',
    verification: 'kontrollera att|du ska nu se',
    prerequisite: 'du behöver|innan vi börjar',
    definition: 'är en|är ett|är den|är det|betyder|kallas|heter|innebär|står för',
    question: `^vad är|^vad betyder|^vad gör|^varför|^hur fungerar|^hur kan|^hur många|^hur mycket|^hur gör|^vem är|^var är|^vilka|^vilken|
      ^kan man|^är det|^finns det`,
    example: 'till exempel|exempelvis|t.ex|tänk dig|föreställ dig',
    conclusion: 'sammanfattningsvis|kort sagt|slutligen|till sist|slutsatsen',
    goal: 'i den här videon|i det här avsnittet|idag ska vi|idag ska jag|handlar om|målet',
    step: '^först|^sedan|^därefter|^nu ska|^du måste|^nästa steg',
    trouble: 'problemet är|ett problem|ett fel|fungerar inte|vanligt misstag|misstaget|om du märker',
    result: 'resultatet|resultaten|visar att|visade att|procent|leder till|studier|studie',
    contrast: 'däremot|nackdel|nackdelar|å andra sidan|trots|emellertid',
    chatter: 'tack för|tack så|hej|välkomna|välkommen|prenumerera|hejdå|vi ses|god morgon',
  },
})

export const danish = shortList({
  code: 'da',
  asks: 'tag stil læg hæld rør skær vælg åbn luk skriv læs tryk lad gør sæt',
  surelyAsks: 'bland klik glem brug prøv test kontroller vent gem gentag sammenlign installer undgå',
  negations: 'ikke aldrig intet ingen uden',
  figures: 'nul to tre fire fem seks syv otte ni ti hundrede tusind',
  fillers: 'øh øhm hm mm',
  links: 'og eller',
  opens: 'men jeg vi fordi hvis når',
  begins: 'så da det nu først derefter derfor',
  joins: `en et den de af i på til med for ved gennem over under fra uden mod eller som at min mit din sin sit vores jeres deres
    denne dette disse meget mellem hos efter`,
  stop: `er var været bliver blev blive har havde kan kunne skal skulle må måtte vil ville får fik ikke også kun bare allerede ja
    nej han hun man mig dig os sig ham hende dem hvad hvem der her hvorfor hvilken hvilket hvilke alle alt mange mere mest noget
    nogen nogle intet ingen altid aldrig findes gør gøre gjorde går gå jo vel lidt hvor hvordan du i være kommer siger sige
    tror synes nok måske faktisk ligesom altså egentlig ud op ned ind igen end før anden andet andre sådan lige`,
  pointers: 'han hun de dette denne disse dem',
  leans: 'det_er det_var det_betyder derfor desuden ellers men og eller så',
  lead: 'og men så, ja, nej, okay ok altså, jo, jeg_mener,',
  tail: 'ikke ikke_også okay',
  turnsTo: 'okay nu lad_os for_det næste endelig til_sidst en_anden',
  ordinalsWithStop: true,
  kinds: nordicKinds.da,
})

export const norwegian = shortList({
  code: 'no',
  asks: 'ta still legg hell rør skjær velg åpne lukk skriv les trykk la gjør sett',
  surelyAsks: 'bland klikk glem bruk prøv test kontroller vent lagre gjenta sammenlign installer unngå',
  negations: 'ikke aldri intet ingen uten',
  figures: 'null to tre fire fem seks sju åtte ni ti hundre tusen',
  fillers: 'øh øhm eh hm mm',
  links: 'og eller',
  opens: 'men jeg vi fordi hvis når',
  begins: 'så da det nå først deretter derfor',
  joins: `en et ei den de av i på til med for ved gjennom over under fra uten mot eller som at min mitt mi din sin sitt vår vårt deres
    denne dette disse veldig mellom hos etter`,
  stop: `er var vært blir ble bli blitt har hadde kan kunne skal skulle må måtte vil ville får fikk ikke også bare allerede ja nei
    han hun man meg deg oss seg ham henne dem hva hvem der her hvorfor hvilken hvilket hvilke alle alt mange mer mest noe noen
    ingenting ingen alltid aldri finnes gjør gjøre gjorde går gå jo vel litt mye hvor hvordan du dere være kommer sier si tror
    synes nok kanskje faktisk liksom altså egentlig ut opp ned inn igjen enn før annen annet andre sånn slik`,
  pointers: 'han hun de dette denne disse dem',
  leans: 'det_er det_var det_betyr derfor dessuten ellers men og eller så',
  lead: 'og men så, ja, nei, ok okei altså, jo, jeg_mener,',
  tail: 'ikke_sant liksom ok',
  turnsTo: 'ok nå la_oss for_det neste endelig til_slutt en_annen',
  ordinalsWithStop: true,
  kinds: nordicKinds.no,
})
