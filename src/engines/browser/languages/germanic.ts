import { shortList } from '#src/engines/browser/languages/short-list.ts'

export const german = shortList({
  code: 'de',
  figures: 'null zwei drei vier fünf sechs sieben acht neun zehn hundert tausend',
  negations: 'nicht kein keine keinen keiner nie niemals nichts ohne',
  fillers: 'äh ähm öh öhm ehm hm hmm mhm tja',
  opens:
    'und aber also dann wir ich es das wenn weil jetzt deshalb danach deswegen außerdem zuerst heute hier man doch',
  joins: `der die den dem des ein eine einen einem einer eines in im am an ans auf aufs mit von vom zu zum zur für bei durch
    über unter nach aus um ohne gegen wegen oder als wie dass ob kein keine keinen keiner mein meine meinen dein deine sein seine
    seinen ihr ihre ihren unser unsere unseren sehr`,
  stop: `ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann kannst können könnte könnten konnte
    muss musst müssen müsste soll sollen sollte sollten will wollen wollte darf dürfen mag möchte nicht auch noch nur schon mal
    ja nein so du mir mich dir dich uns euch sich ihm ihn ihnen was wer wem wen wo wann warum wieso welche welcher welches dieser
    diese dieses diesem diesen jeder jede jedes jeden alle alles allem viel viele vielen mehr mehrere etwas nichts immer nie
    ganz eigentlich halt eben einfach da dort denn bis vor seit zwischen neben hinter habe bin bist seid gibt geht gehen gehört
    machen macht gemacht gut einmal beim ab weg hin her rein raus darauf daran darin wirklich vielleicht natürlich genau
    eher besonders sondern während damals selbst selber wieder zwar sogar fast bereits gerade oft kommt kommen lassen lässt
    sagen sagt gesagt sehen sieht wissen weiß sowie usw bzw`,
  common: `beispiel beispiele frage fragen sache sachen ding dinge leute menschen mensch zeit jahr jahre jahren tag tage woche
    video videos thema punkt punkte teil teile art arten weise fall fälle problem probleme grund gründe seite ende anfang
    stück schritt wort worte neue neuen neuer groß große großen kleine kleinen gute guten erste ersten zweite zweiten letzte
    letzten wichtig wichtige richtig stelle moment prinzip möglichkeit`,
  pointers: `er sie dies dieser diese dieses davon damit dazu dabei dafür dadurch darüber daraus dessen deren`,
  leans: `das_ist das_sind das_war das_heißt das_bedeutet das_kann es_ist denn sondern deshalb deswegen trotzdem dagegen
    stattdessen sonst ebenso dann und aber oder`,
  lead: 'und aber also ja nein so okay ok gut nun naja na_ja und_dann wie_gesagt ich_meine genau denn',
  tail: 'oder ne nicht_wahr gell und_so genau ja okay',
  turnsTo: `okay so jetzt nun kommen_wir als_nächstes zum_schluss zuletzt zweitens drittens erstens nächster nächstes
    schauen_wir eine_weitere ein_weiterer der_nächste die_nächste das_nächste gut weiter`,
  ordinalsWithStop: true,
  kinds: {
    definition: `ist ein|ist eine|ist der|ist die|ist das|sind die|sind eine|bedeutet|nennt man|heißt|bezeichnet|versteht man|
      wird definiert|ist nichts anderes als|steht für`,
    question: `^was ist|^was sind|^was bedeutet|^was passiert|^was macht|^was heißt|^was kann|^wie funktioniert|^wie geht|^wie kann|
      ^wie viel|^wie viele|^wie lange|^wie wird|^warum|^wieso|^weshalb|^wer ist|^wo ist|^wann ist|^welche|^welcher|^welches|
      ^gibt es|^kann man|^haben sie|^hast du|^wissen sie|^weißt du|^ist das|^ist es`,
    example:
      'zum beispiel|beispielsweise|etwa wenn|stellen sie sich vor|stell dir vor|stellt euch vor|nehmen wir an|ein beispiel',
    conclusion: `zusammenfassend|zusammengefasst|fazit|insgesamt|kurz gesagt|unterm strich|im endeffekt|am ende des tages|
      abschließend|letztlich|letztendlich|schlussendlich`,
    goal: `in diesem video|in diesem vortrag|in dieser folge|in dieser vorlesung|heute geht es|geht es um|heute zeige ich|
      ich zeige euch|ich zeige ihnen|ich erkläre|das ziel|möchte ich ihnen|möchte ich euch|wir werden uns|sprechen wir über|
      schauen wir uns`,
    objective: 'lernen sie|lernst du|lernt ihr|am ende können sie|am ende kannst du',
    step: `^zuerst|^zunächst|^dann|^danach|^anschließend|^als nächstes|^als erstes|^im ersten schritt|^im nächsten schritt|
      ^nun müssen|^jetzt müssen|^sie müssen|^du musst|^ihr müsst|^man muss`,
    prerequisite:
      'sie brauchen|du brauchst|ihr braucht|man braucht|voraussetzung|voraussetzungen|bevor wir anfangen|bevor wir beginnen',
    trouble:
      'das problem ist|ein problem|der fehler|ein fehler|funktioniert nicht|geht nicht|klappt nicht|häufiger fehler',
    background: 'früher|geschichte|ursprünglich|vor jahren|erfunden|gegründet|entstand|jahrhundert',
    result: 'ergebnis|ergebnisse|herausgefunden|gezeigt dass|zeigt dass|prozent|führt zu|führte zu',
    contrast: 'allerdings|jedoch|nachteil|nachteile|im gegensatz|andererseits|trotzdem|hingegen',
    resource: 'webseite|website|ein buch|das buch|im link|studie von',
    chatter: `danke|vielen dank|herzlich willkommen|willkommen zurück|hallo|guten tag|guten morgen|guten abend|abonniert|abonnieren|
      tschüss|bis zum nächsten mal|daumen hoch|kommentare|auf wiedersehen|servus|moin`,
    frame: "^schauen wir|^kommen wir|^lassen sie uns|^wie gesagt|^wie ich schon|^das wars|^das war's",
  },
})

export const dutch = shortList({
  code: 'nl',
  figures: 'nul twee drie vier vijf zes zeven acht negen tien honderd duizend',
  negations: 'niet geen nooit niets zonder',
  fillers: 'uh uhm eh ehm hm ehh euh',
  opens: 'en maar dus dan ik we wij het dit dat nu omdat als vandaag eerst daarna ook daarom want toen',
  joins: `de een van in op aan met voor bij door over onder naar uit om zonder tegen te of zoals mijn jouw zijn haar ons onze
    hun deze die heel per tussen`,
  stop: `is was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten moest zal zullen zou
    zouden wil willen niet nog alleen al ja nee wel zo ze hij zij je jij u jullie mij me hem hen zich wat wie waar wanneer waarom
    hoe welke welk elk elke alle alles veel meer iets niets altijd nooit er hier daar tot sinds ben bent gaan gaat maken maakt
    doen doet eigenlijk gewoon even toch misschien natuurlijk heb geen zit komt komen staat weer echt erg nou hè eens hoor
    iemand zelf ander andere anderen zeggen zegt gezegd laten bijna soms vaak want dus`,
  common: `voorbeeld voorbeelden vraag vragen ding dingen mensen mens tijd jaar jaren dag dagen week video video's deel manier
    geval probleem problemen reden kant einde begin stap woord nieuwe grote kleine goede eerste tweede laatste belangrijk
    belangrijke moment stuk keer`,
  pointers: 'hij zij dit deze daarvan daarmee daarvoor daarbij daardoor hiervan hiermee hierdoor hen hem',
  leans: `dat_is dat_zijn dat_was dat_betekent het_is daarom dus toch anders ook en maar of want`,
  lead: 'en maar dus ja nee nou oké ok goed want ik_bedoel weet_je en_dan',
  tail: 'toch hè he zeg_maar of_zo ja oké',
  turnsTo: `oké goed nu dan_gaan laten_we ten_eerste ten_tweede ten_derde tot_slot ten_slotte vervolgens de_volgende het_volgende
    een_ander een_andere`,
  kinds: {
    definition: 'is een|is de|is het|zijn de|zijn een|betekent|heet|noemen we|noem je|staat voor|houdt in',
    question: `^wat is|^wat zijn|^wat betekent|^wat doet|^waarom|^hoe werkt|^hoe kan|^hoe kun|^hoe veel|^hoeveel|^hoe lang|^wie is|^waar is|
      ^wanneer is|^welke|^kun je|^kunnen we|^is het|^is dat|^heb je`,
    example: 'bijvoorbeeld|stel je voor|stel dat|een voorbeeld',
    conclusion: 'kortom|samenvattend|samengevat|tot slot|uiteindelijk|al met al|conclusie',
    goal: 'in deze video|in dit filmpje|in deze les|in deze aflevering|vandaag gaan we|ga ik je|gaan we het hebben over|het doel|laat ik zien',
    objective: 'leer je|leert u|aan het einde kun je',
    step: '^eerst|^daarna|^vervolgens|^dan moet|^nu moet|^je moet|^de eerste stap|^de volgende stap|^als eerste',
    prerequisite: 'je hebt nodig|heb je nodig|voordat we beginnen',
    trouble: 'het probleem is|een probleem|een fout|de fout|werkt niet|lukt niet',
    background: 'vroeger|geschiedenis|oorspronkelijk|uitgevonden|opgericht|eeuw',
    result: 'resultaat|resultaten|blijkt dat|bleek dat|procent|leidt tot',
    contrast: 'echter|nadeel|nadelen|daarentegen|hoewel|aan de andere kant',
    chatter:
      'bedankt|dank je|dank jullie|welkom|hallo|goedemorgen|goedemiddag|goedenavond|abonneer|tot de volgende keer|doei|tot ziens|duimpje',
    frame: '^laten we|^zoals gezegd|^zoals ik',
  },
})

const nordicKinds = {
  da: {
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
  fillers: 'öh öhm eh ehm hm mm äh',
  opens: 'och men så då jag vi det nu eftersom om när idag först sedan därför',
  joins: `en ett den de av i på till med för vid genom över under från utan mot eller som att min mitt din sin sitt vår vårt er
    deras denna detta dessa mycket mellan hos åt`,
  stop: `är var varit blir blev bli blivit har hade kan kunde ska skulle måste vill ville får fick inte också bara redan ja nej
    han hon man mig dig oss sig honom henne dem dom vad vem där här varför vilken vilket vilka alla allt många mer mest något
    någon några inget ingen alltid aldrig finns gör göra gjorde går gå ju väl lite lika hur ni du vara kommer säger säga
    tror tycker nog kanske faktiskt liksom typ egentligen ut upp ner in igen än efter innan annan annat andra sådan sånt`,
  common: `exempel fråga frågor sak saker människor tid år dag dagar vecka video del delar sätt fall problem anledning slut
    början steg ord nya stora små bra första andra sista viktigt viktiga`,
  pointers: 'han hon de dom detta denna dessa dem',
  leans: 'det_är det_var det_betyder därför dessutom annars då men och eller så',
  lead: 'och men så ja nej okej ok alltså jo jag_menar',
  tail: 'va eller_hur liksom ju typ okej',
  turnsTo: 'okej nu låt_oss för_det nästa dessutom slutligen till_sist sen en_annan',
  kinds: {
    definition: 'är en|är ett|är den|är det|betyder|kallas|heter|innebär|står för',
    question: `^vad är|^vad betyder|^vad gör|^varför|^hur fungerar|^hur kan|^hur många|^hur mycket|^hur gör|^vem är|^var är|^vilka|^vilken|
      ^kan man|^är det|^finns det`,
    example: 'till exempel|exempelvis|t.ex|tänk dig|föreställ dig',
    conclusion: 'sammanfattningsvis|kort sagt|slutligen|till sist|slutsatsen',
    goal: 'i den här videon|i det här avsnittet|idag ska vi|idag ska jag|handlar om|målet',
    step: '^först|^sedan|^därefter|^nu ska|^du måste|^nästa steg',
    trouble: 'problemet är|ett problem|ett fel|fungerar inte',
    result: 'resultatet|resultaten|visar att|visade att|procent|leder till',
    contrast: 'däremot|nackdel|nackdelar|å andra sidan|trots|emellertid',
    chatter: 'tack för|tack så|hej|välkomna|välkommen|prenumerera|hejdå|vi ses|god morgon',
  },
})

export const danish = shortList({
  code: 'da',
  fillers: 'øh øhm hm mm',
  opens: 'og men så da jeg vi det nu fordi hvis når først derefter derfor',
  joins: `en et den de af i på til med for ved gennem over under fra uden mod eller som at min mit din sin sit vores jeres deres
    denne dette disse meget mellem hos efter`,
  stop: `er var været bliver blev blive har havde kan kunne skal skulle må måtte vil ville får fik ikke også kun bare allerede ja
    nej han hun man mig dig os sig ham hende dem hvad hvem der her hvorfor hvilken hvilket hvilke alle alt mange mere mest noget
    nogen nogle intet ingen altid aldrig findes gør gøre gjorde går gå jo vel lidt hvor hvordan du i være kommer siger sige
    tror synes nok måske faktisk ligesom altså egentlig ud op ned ind igen end før anden andet andre sådan lige`,
  pointers: 'han hun de dette denne disse dem',
  leans: 'det_er det_var det_betyder derfor desuden ellers men og eller så',
  lead: 'og men så ja nej okay ok altså jo jeg_mener',
  tail: 'ikke ikke_også okay',
  turnsTo: 'okay nu lad_os for_det næste endelig til_sidst en_anden',
  ordinalsWithStop: true,
  kinds: nordicKinds.da,
})

export const norwegian = shortList({
  code: 'no',
  fillers: 'øh øhm eh hm mm',
  opens: 'og men så da jeg vi det nå fordi hvis når først deretter derfor',
  joins: `en et ei den de av i på til med for ved gjennom over under fra uten mot eller som at min mitt mi din sin sitt vår vårt deres
    denne dette disse veldig mellom hos etter`,
  stop: `er var vært blir ble bli blitt har hadde kan kunne skal skulle må måtte vil ville får fikk ikke også bare allerede ja nei
    han hun man meg deg oss seg ham henne dem hva hvem der her hvorfor hvilken hvilket hvilke alle alt mange mer mest noe noen
    ingenting ingen alltid aldri finnes gjør gjøre gjorde går gå jo vel litt mye hvor hvordan du dere være kommer sier si tror
    synes nok kanskje faktisk liksom altså egentlig ut opp ned inn igjen enn før annen annet andre sånn slik`,
  pointers: 'han hun de dette denne disse dem',
  leans: 'det_er det_var det_betyr derfor dessuten ellers men og eller så',
  lead: 'og men så ja nei ok okei altså jo jeg_mener',
  tail: 'ikke_sant liksom ok',
  turnsTo: 'ok nå la_oss for_det neste endelig til_slutt en_annen',
  ordinalsWithStop: true,
  kinds: nordicKinds.no,
})
