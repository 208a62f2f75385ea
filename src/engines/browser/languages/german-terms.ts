import { words } from '#src/engines/browser/languages/language.ts'

const ending = /(?:e|er|es|em|en)$/
/** Articles and the like, after which a word on -en is an adjective; elsewhere it may be a verb. */
const before = new Set(
  words(`der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen
    sein seine seinen ihr ihre ihren ihrem ihrer unser unsere unseren euer eure dieser diese dieses diesen diesem
    jeder jede jedes jeden jedem welche welchen zum zur im am vom beim in mit von aus zu bei nach für durch und oder`),
)
/** Counts and the like, which belong to no name. */
const dull = new Set(
  words(`zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend alle allen aller alles viele vielen
    vieler einige einigen einiger mehrere mehreren manche manchen wenige wenigen weitere weiteren andere anderen anderer
    beide beiden ganze ganzen jedoch erste ersten zweite zweiten dritte dritten letzte letzten nächste nächsten heute
    morgen gestern immer leider meiste meisten gleiche gleichen selbe selben`),
)

/** Stems of adjectives that belong to no name: "einfache Methode". */
const dullStems = new Set(
  words(`einfach häufig groß größt klein neu alt gut best besser lang kurz hoch höher schnell wichtig schwer leicht schön spannend
    interessant verschieden bestimmt einzeln richtig falsch echt teur normal ganz super neunzehnt zwanzigst letzt viel
    wenig solch best toll eigen nächst`),
)

/** Whether a German word with a small letter may be the adjective of a name, by its ending and the word before it. */
export const describesInGerman = (word: string, previous: string): boolean =>
  ending.test(word) &&
  !dull.has(word) &&
  !dullStems.has(word.replace(ending, '')) &&
  (!word.endsWith('en') || before.has(previous))
