import { seededRandom } from '#src/lib/random.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'

/** The words that only this video's row holds. */
const titleOf = (n: number): string => `Lecture ${String(n).padStart(5, '0')}`

/** Those that can be seen without scrolling, about. */
const inView = 16

/**
 * Lengths by chance: the shortest go first, so that what runs is spread over the whole list. Of those in view
 * one runs after each hundredth of all, or there would hardly be anything to see.
 */
export function generatedVideos(count: number): readonly FoundVideo[] {
  const random = seededRandom(count)
  return Array.from({ length: count }, (_, n) => {
    const link = `https://videos.test/lectures/${n}`
    const share = n < inView ? n / 100 : random()
    const durationSeconds = 300 + Math.floor(share * 6000)
    return { video: { id: `url:${link}`, title: titleOf(n), link, durationSeconds } }
  })
}

/** The same as a spreadsheet would save it. */
export const generatedCsv = (count: number): string =>
  [
    'Title,Link,Duration',
    ...generatedVideos(count).map(({ video: { title, link, durationSeconds } }) =>
      [title, link, durationSeconds].join(','),
    ),
  ].join('\r\n')
