import { verbosities, type Note } from '#src/domain/note.ts'
import { seededRandom, type Random } from '#src/lib/random.ts'

const starts = 'b c d f g h k l m n p r s t v w br ch cl cr dr fl gr pl pr qu sh sk sp st str th tr'.split(
  ' ',
)
const middles = 'a e i o u ai au ea ee ie io oa ou'.split(' ')
const ends = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'ck', 'nd', 'ng', 'nt', 'st', 'tion', 'ment', 'ness']

/** Words that do not exist, the frequent ones shorter: as in a language. */
export function vocabulary(size: number): readonly string[] {
  const random = seededRandom(7)
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? ''
  const words = new Set<string>()
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * (1 + Math.min(3, words.size / 2000)))
    let word = ''
    for (let n = 0; n < syllables; n++) word += one(starts) + one(middles)
    words.add(word + one(ends))
  }
  return [...words]
}

/** Draws words as often as Zipf's law has them: the n-th one about 1/n as often as the first. */
function zipf(words: readonly string[], random: Random): () => string {
  let total = 0
  const sums = words.map((_, rank) => (total += 1 / (rank + 2.7)))
  return () => {
    const wanted = random() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

const templates = ['basic-summary', 'study-notes', 'presentation-slides', 'tutorial-guide', 'flashcards']
const wordsInLevel = 500

/** Notes with a text of their own at each level, as Markdown with headings, lists and times. */
export function* generatedNotes(count: number, words: readonly string[]): Generator<Note> {
  const word = zipf(words, seededRandom(count))
  const sentence = (length: number) => Array.from({ length }, word).join(' ')
  const level = () => {
    const lines = Array.from({ length: wordsInLevel / 20 }, (_, n) =>
      n % 5 === 0 ? `## ${sentence(20)} [${n}:0${n % 10}]` : `- **${sentence(2)}** ${sentence(18)}.`,
    )
    return lines.join('\n\n')
  }
  for (let n = 0; n < count; n++) {
    const video = Math.floor(n / templates.length)
    yield {
      id: String(n).padStart(32, '0'),
      session: 's',
      video: { id: `url:https://videos.test/${video}`, title: `${sentence(5)} ${video}` },
      template: templates[n % templates.length] ?? '',
      templateVersion: 1,
      engine: 'browser',
      madeAt: 1_700_000_000_000 + n * 60_000,
      title: sentence(5),
      levels: Object.fromEntries(verbosities.map((each) => [each, level()])),
      selected: 'standard',
      warnings: [],
    }
  }
}
