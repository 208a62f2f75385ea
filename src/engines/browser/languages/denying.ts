import { words } from '#src/engines/browser/languages/language.ts'

/** How a language says that what was said before is not so; words in lower case. */
export interface Denying {
  /** What was said, as a subject; where a language needs none, the verb. */
  readonly points: ReadonlySet<string>
  /** "False", "a myth"; and what is not so with a "not": "true", "the case". */
  readonly wrong: ReadonlySet<string>
  readonly right: ReadonlySet<string>
  /** Behind these stands what is denied: "it is not true that …". */
  readonly clauses: ReadonlySet<string>
  /** "No": an answer; and what else may stand first. */
  readonly no: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  /** With a "no" takes back what one has just said. */
  readonly sorry?: ReadonlySet<string>
  /** "But": turns against what was said. */
  readonly turns: ReadonlySet<string>
}

const set = (text: string): ReadonlySet<string> => new Set(words(text))

const rows: Readonly<Record<string, () => Denying>> = {
  en: () => ({
    points: set(`that that's this it it's these those they they're he he's she she's`),
    wrong: set(
      'false wrong untrue incorrect nonsense rubbish bogus myth lie misconception fallacy hoax mistaken disproved debunked refuted',
    ),
    right: set('true right correct so case'),
    clauses: set('that to if how why'),
    no: set('no nope'),
    openers: set('well actually of course in fact sorry sadly and so yes yeah'),
    sorry: set('sorry oops'),
    turns: set('but however yet though'),
  }),
  de: () => ({
    points: set('das dies es'),
    wrong: set('falsch unsinn quatsch mythos märchen irrtum gelogen lüge irrglaube widerlegt'),
    right: set('wahr richtig stimmt so fall korrekt'),
    clauses: set('dass ob zu'),
    no: set('nein nee'),
    openers: set('also ja und leider natürlich'),
    sorry: set('sorry entschuldigung quatsch'),
    turns: set('aber doch jedoch allerdings'),
  }),
  fr: () => ({
    points: set(`ce c'est cela ça c'était`),
    wrong: set('faux fausse mythe mensonge erreur absurde'),
    right: set('vrai exact juste cas correct'),
    clauses: set('que de si'),
    no: set('non'),
    openers: set('en fait et bien sûr'),
    sorry: set('pardon désolé'),
    turns: set('mais pourtant cependant'),
  }),
  es: () => ({
    points: set('eso esto es no'),
    wrong: set('falso falsa mentira mito error absurdo'),
    right: set('verdad cierto correcto así caso'),
    clauses: set('que'),
    no: set('no'),
    openers: set('pues en realidad y claro'),
    sorry: set('perdón'),
    turns: set('pero'),
  }),
  pt: () => ({
    points: set('isso isto é não'),
    wrong: set('falso falsa mentira mito erro absurdo'),
    right: set('verdade certo correto assim caso'),
    clauses: set('que'),
    no: set('não'),
    openers: set('na realidade e'),
    sorry: set('desculpa'),
    turns: set('mas porém contudo'),
  }),
  it: () => ({
    points: set('questo ciò è non'),
    wrong: set('falso falsa bugia mito errore sbagliato assurdo'),
    right: set('vero giusto corretto così caso'),
    clauses: set('che'),
    no: set('no'),
    openers: set('in realtà e'),
    sorry: set('scusate scusa'),
    turns: set('ma però tuttavia'),
  }),
  nl: () => ({
    points: set('dat dit het'),
    wrong: set('fout onjuist onzin mythe leugen misverstand'),
    right: set('waar juist zo geval klopt'),
    clauses: set('dat of om'),
    no: set('nee'),
    openers: set('en eigenlijk natuurlijk'),
    turns: set('maar echter toch'),
  }),
  sv: () => ({
    points: set('det detta'),
    wrong: set('fel falskt myt lögn nonsens'),
    right: set('sant rätt så fallet stämmer'),
    clauses: set('att om'),
    no: set('nej'),
    openers: set('och'),
    turns: set('men dock'),
  }),
  da: () => ({
    points: set('det dette'),
    wrong: set('forkert falsk myte løgn vrøvl'),
    right: set('sandt rigtigt sådan tilfældet passer'),
    clauses: set('at om'),
    no: set('nej'),
    openers: set('og'),
    turns: set('men dog'),
  }),
  no: () => ({
    points: set('det dette'),
    wrong: set('feil galt myte løgn tull'),
    right: set('sant riktig slik tilfelle stemmer'),
    clauses: set('at om'),
    no: set('nei'),
    openers: set('og'),
    turns: set('men dog'),
  }),
  pl: () => ({
    points: set('to'),
    wrong: set('fałsz nieprawda mit kłamstwo błąd bzdura'),
    right: set('prawda prawdą tak'),
    clauses: set('że czy'),
    no: set('nie'),
    openers: set('i'),
    turns: set('ale jednak'),
  }),
  cs: () => ({
    points: set('to'),
    wrong: set('nepravda mýtus lež omyl nesmysl'),
    right: set('pravda tak'),
    clauses: set('že'),
    no: set('ne'),
    openers: set('a'),
    turns: set('ale však'),
  }),
  ru: () => ({
    points: set('это'),
    wrong: set('неправда ложь миф ошибка чушь неверно'),
    right: set('правда так верно'),
    clauses: set('что'),
    no: set('нет'),
    openers: set('и'),
    turns: set('но однако'),
  }),
  uk: () => ({
    points: set('це'),
    wrong: set('неправда брехня міф помилка'),
    right: set('правда так вірно'),
    clauses: set('що'),
    no: set('ні'),
    openers: set('і'),
    turns: set('але однак'),
  }),
  ro: () => ({
    points: set('asta aceasta acest e este nu'),
    wrong: set('fals falsă minciună mit greșit'),
    right: set('adevărat corect așa'),
    clauses: set('că'),
    no: set('nu'),
    openers: set('și'),
    turns: set('dar însă'),
  }),
  fi: () => ({
    points: set('se tämä'),
    wrong: set('väärin valhe myytti'),
    right: set('totta oikein niin'),
    clauses: set('että'),
    no: set('ei'),
    openers: set('ja'),
    turns: set('mutta'),
  }),
  hu: () => ({
    points: set('ez az'),
    wrong: set('hamis hazugság tévhit tévedés'),
    right: set('igaz így'),
    clauses: set('hogy'),
    no: set('nem'),
    openers: set('és'),
    turns: set('de'),
  }),
  el: () => ({
    points: set('αυτό'),
    wrong: set('λάθος ψέμα μύθος'),
    right: set('αλήθεια σωστό έτσι'),
    clauses: set('ότι'),
    no: set('όχι'),
    openers: set('και'),
    turns: set('αλλά όμως'),
  }),
  tr: () => ({
    points: set('bu'),
    wrong: set('yanlış yalan efsane'),
    right: set('doğru öyle'),
    clauses: set('ki'),
    no: set('hayır'),
    openers: set('ve'),
    turns: set('ama fakat'),
  }),
  id: () => ({
    points: set('itu ini'),
    wrong: set('salah bohong mitos'),
    right: set('benar begitu'),
    clauses: set('bahwa'),
    no: set('tidak'),
    openers: set('dan'),
    turns: set('tetapi tapi namun'),
  }),
}

const read = new Map<string, Denying>()

/** Undefined of a language without a table. */
export function denyingOf(code: string): Denying | undefined {
  const found = read.get(code) ?? rows[code]?.()
  if (found) read.set(code, found)
  return found
}
