import { seededRandom } from '#src/lib/random.ts'

const ofEachKind = 80

/** Queries of each kind, over words by rank: the first are the most frequent. */
export function generatedQueries(words: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const random = seededRandom(11)
  const among = (from: number, to: number) => words[from + Math.floor(random() * (to - from))] ?? ''
  const frequent = () => among(0, 300)
  const medium = () => among(300, 5000)
  const rare = () => among(5000, words.length)
  const times = (make: (n: number) => string) => Array.from({ length: ofEachKind }, (_, n) => make(n))
  return {
    'one word': times((n) => [frequent, medium, rare][n % 3]?.() ?? ''),
    'two and three words': times((n) =>
      n % 2 === 0 ? `${medium()} ${frequent()}` : `${frequent()} ${frequent()} ${medium()}`,
    ),
    'as typed, letter by letter': asTyped(medium(), frequent(), rare(), medium(), frequent(), rare()),
    misspelt: times((n) => misspelt(n % 2 === 0 ? rare() : medium(), random())),
  }
}

/** Every beginning of these words, two by two. */
const asTyped = (...of: readonly string[]): readonly string[] =>
  of
    .flatMap((word, n) => {
      const query = n % 2 === 0 ? word : `${of[n - 1]} ${word}`
      return Array.from(query, (_, end) => query.slice(0, end + 1))
    })
    .filter((query) => query.trim() !== '')

/** With another letter somewhere in the middle. */
function misspelt(word: string, where: number): string {
  const at = 1 + Math.floor(where * (word.length - 1))
  return `${word.slice(0, at)}x${word.slice(at + 1)}`
}
