import { shortList } from '#src/engines/browser/languages/short-list.ts'

export const german = shortList({
  code: 'de',
  asks: 'nimm gib schneide schneid mach mache schreib schreibe lies öffne klick klicke wähl wähle such suche stell stelle leg lege setz setze drück drücke füge lade lad starte prüf prüfe lass misch mische rühr rühre nehmt gebt schneidet macht schreibt lest öffnet klickt wählt sucht stellt legt drückt fügt ladet startet prüft lasst mischt rührt gieß gieße',
  surelyAsks:
    'achte achtet vergiss vergesst denk denkt installier installiere installiert teste testet speichere speichert pusht kopiere kopiert vermeide vermeidet wiederhole wiederholt vergleiche vergleicht',
  figures: 'null zwei drei vier fünf sechs sieben acht neun zehn hundert tausend',
  negations: 'nicht kein keine keinen keiner nie niemals nichts ohne',
  fillers: 'äh ähm öh öhm ehm hm hmm mhm tja',
  links: 'und oder',
  opens: 'aber wenn weil denn',
  begins: 'also dann das jetzt deshalb danach deswegen außerdem zuerst heute hier doch',
  joins: `der die den dem des ein eine einen einem einer eines in im am an ans auf aufs mit von vom zu zum zur für bei durch
    über unter nach aus um ohne gegen wegen oder als wie dass ob kein keine keinen keiner mein meine meinen dein deine sein seine
    seinen ihr ihre ihren unser unsere unseren sehr`,
  stop: `wir ich man es seinem seiner seines ihrem ihrer ihres meinem meiner deinem deiner unserem unserer euren eurem ungefähr deutlich völlig übrigens diejenigen solche solcher solchen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann kannst können könnte könnten konnte
    muss musst müssen müsste soll sollen sollte sollten will wollen wollte darf dürfen mag möchte nicht auch noch nur schon mal
    ja nein so du mir mich dir dich uns euch sich ihm ihn ihnen was wer wem wen wo wann warum wieso welche welcher welches dieser
    diese dieses diesem diesen jeder jede jedes jeden alle alles allem viel viele vielen mehr mehrere etwas nichts immer nie
    ganz eigentlich halt eben einfach da dort denn bis vor seit zwischen neben hinter habe bin bist seid gibt geht gehen gehört
    machen macht gemacht gut einmal beim ab weg hin her rein raus darauf daran darin wirklich vielleicht natürlich genau
    eher besonders sondern während damals selbst selber wieder zwar sogar fast bereits gerade oft kommt kommen lassen lässt
    sagen sagt gesagt sehen sieht wissen weiß sowie usw bzw`,
  common: `minuten minute stunde stunden sekunden grad meter kilometer liter monat monate euro beispiel beispiele frage fragen sache sachen ding dinge leute menschen mensch zeit jahr jahre jahren tag tage woche
    video videos thema punkt punkte teil teile art arten weise fall fälle problem probleme grund gründe seite ende anfang
    stück schritt wort worte neue neuen neuer groß große großen kleine kleinen gute guten erste ersten zweite zweiten letzte
    letzten wichtig wichtige richtig stelle moment prinzip möglichkeit`,
  pointers: `er sie dies dieser diese dieses davon damit dazu dabei dafür dadurch darüber daraus dessen deren`,
  leans: `das_ist das_sind das_war das_heißt das_bedeutet das_kann es_ist denn sondern deshalb deswegen trotzdem dagegen
    stattdessen sonst ebenso dann und aber oder`,
  lead: 'und aber also, ja, nein, so, okay ok gut, nun, naja na_ja wie_gesagt, ich_meine, genau, denn',
  tail: 'oder, ne nicht_wahr gell und_so genau, ja, okay',
  turnsTo: `okay so jetzt nun kommen_wir als_nächstes zum_schluss zuletzt zweitens drittens erstens nächster nächstes
    schauen_wir eine_weitere ein_weiterer der_nächste die_nächste das_nächste gut weiter`,
  ordinalsWithStop: true,
  kinds: {
    method:
      'wir haben gemessen|wir haben untersucht|experiment|experimente|teilnehmer|probanden|versuch|verfahren|umfrage',
    practice: 'übung|übungen|hausaufgabe|hausaufgaben|probieren sie|probiert es|probier es',
    application: 'nützlich|hilft ihnen|hilft dir|verwendet man|benutzt man|in der praxis|im alltag|anwendung',
    verification:
      'daran erkennen sie|daran erkennst du|prüfen sie ob|prüf ob|sie sollten jetzt|du solltest jetzt',
    definition: `ist ein|ist eine|ist der|ist die|ist das|sind die|sind eine|bedeutet|nennt man|heißt|bezeichnet|versteht man|
      wird definiert|ist nichts anderes als|steht für|ist der teil|ist das gegenteil|sind das`,
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
      'das problem ist|ein problem|der fehler|ein fehler|funktioniert nicht|geht nicht|klappt nicht|häufiger fehler|häufigste fehler|typischer fehler|wenn sie merken|wenn du merkst',
    background: 'früher|geschichte|ursprünglich|vor jahren|erfunden|gegründet|entstand|jahrhundert',
    result:
      'ergebnis|ergebnisse|herausgefunden|gezeigt dass|zeigt dass|prozent|führt zu|führte zu|studie|studien zeigen|ergab|führen zu',
    contrast: 'allerdings|jedoch|nachteil|nachteile|im gegensatz|andererseits|trotzdem|hingegen',
    resource: 'webseite|website|ein buch|das buch|im link|studie von',
    chatter: `noch fragen|fragen habt|fragen haben|vielen dank|herzlich willkommen|willkommen zurück|hallo|guten tag|guten morgen|guten abend|abonniert|abonnieren|
      tschüss|bis zum nächsten mal|daumen hoch|kommentare|auf wiedersehen|servus|moin`,
    frame: "^schauen wir|^kommen wir|^lassen sie uns|^wie gesagt|^wie ich schon|^das wars|^das war's",
  },
})

export const dutch = shortList({
  code: 'nl',
  asks: 'neem pak loop kijk meet zoek zet doe maak leg giet snijd klik kies open sluit schrijf lees gebruik druk wacht laat roer meng haal bewaar download',
  surelyAsks: 'let zorg vergeet probeer controleer noteer herhaal vergelijk installeer onthoud voeg vermijd',
  figures: 'nul twee drie vier vijf zes zeven acht negen tien honderd duizend',
  negations: 'niet geen nooit niets zonder',
  fillers: 'uh uhm eh ehm hm ehh euh',
  links: 'en of',
  opens: 'maar dus ik we wij omdat als want',
  begins: 'dan het dit dat nu vandaag eerst daarna ook daarom toen',
  joins: `de een van in op aan met voor bij door over onder naar uit om zonder tegen te of zoals mijn jouw zijn haar ons onze
    hun deze die heel per tussen`,
  stop: `is was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten moest zal zullen zou
    zouden wil willen niet nog alleen al ja nee wel zo ze hij zij je jij u jullie mij me hem hen zich wat wie waar wanneer waarom
    hoe welke welk elk elke alle alles veel meer iets niets altijd nooit er hier daar tot sinds ben bent gaan gaat maken maakt
    doen doet eigenlijk gewoon even toch misschien natuurlijk heb geen zit komt komen staat weer echt erg nou hè eens hoor
    iemand zelf ander andere anderen zeggen zegt gezegd laten bijna soms vaak want dus`,
  common: `centimeter meter kilometer minuten uur graden procent liter voorbeeld voorbeelden vraag vragen ding dingen mensen mens tijd jaar jaren dag dagen week video video's deel manier
    geval probleem problemen reden kant einde begin stap woord nieuwe grote kleine goede eerste tweede laatste belangrijk
    belangrijke moment stuk keer`,
  pointers: 'hij zij dit deze daarvan daarmee daarvoor daarbij daardoor hiervan hiermee hierdoor hen hem',
  leans: `dat_is dat_zijn dat_was dat_betekent het_is daarom dus toch anders ook en maar of want`,
  lead: 'en maar dus, ja, nee, nou, oké ok goed, want ik_bedoel, weet_je,',
  tail: 'toch, hè he zeg_maar of_zo ja, oké',
  turnsTo: `oké goed nu dan_gaan laten_we ten_eerste ten_tweede ten_derde tot_slot ten_slotte vervolgens de_volgende het_volgende
    een_ander een_andere`,
  kinds: {
    method: 'experiment|onderzochten|deelnemers|proefpersonen|gemeten',
    practice: 'oefening|oefeningen|huiswerk|probeer het',
    application: 'handig|nuttig|kun je gebruiken|gebruik je|in de praktijk|toepassing',
    verification: 'controleer of|je zou nu|je ziet nu',
    definition: 'is een|is de|is het|zijn de|zijn een|betekent|heet|noemen we|noem je|staat voor|houdt in',
    question: `^wat is|^wat zijn|^wat betekent|^wat doet|^waarom|^hoe werkt|^hoe kan|^hoe kun|^hoe veel|^hoeveel|^hoe lang|^wie is|^waar is|
      ^wanneer is|^welke|^kun je|^kunnen we|^is het|^is dat|^heb je`,
    example: 'bijvoorbeeld|stel je voor|stel dat|een voorbeeld',
    conclusion: 'kortom|samenvattend|samengevat|tot slot|uiteindelijk|al met al|conclusie',
    goal: 'in deze video|in dit filmpje|in deze les|in deze aflevering|vandaag gaan we|ga ik je|gaan we het hebben over|het doel|laat ik zien',
    objective: 'leer je|leert u|aan het einde kun je',
    step: '^eerst|^daarna|^vervolgens|^dan moet|^nu moet|^je moet|^de eerste stap|^de volgende stap|^als eerste',
    prerequisite: 'je hebt nodig|heb je nodig|voordat we beginnen',
    trouble:
      'het probleem is|een probleem|een fout|de fout|werkt niet|lukt niet|veelgemaakte fout|veelvoorkomende fout|als je merkt',
    background: 'vroeger|geschiedenis|oorspronkelijk|uitgevonden|opgericht|eeuw',
    result: 'resultaat|resultaten|blijkt dat|bleek dat|procent|leidt tot|onderzoek|laat zien dat',
    contrast: 'echter|nadeel|nadelen|daarentegen|hoewel|aan de andere kant',
    chatter:
      'bedankt|dank je|dank jullie|welkom|hallo|goedemorgen|goedemiddag|goedenavond|abonneer|tot de volgende keer|doei|tot ziens|duimpje',
    frame: '^laten we|^zoals gezegd|^zoals ik',
  },
})
