import { isGoingOn } from '#src/engines/model/trimmings.ts'

/** So many lines before the cut are looked at. */
const tailLines = 20
/** What repeats them is no longer than this, in characters. */
const longestRepeat = 20_000

/**
 * Passes on the rest of an answer without what it repeats: models often write the last lines before the cut once more.
 * @param before what was said so far; it ends with a whole line
 */
export function createJoin(
  before: string,
  say: (text: string) => void,
): { feed(text: string): void; end(): void } {
  const tail = before.split('\n').map(bare).filter(Boolean).slice(-tailLines)
  let joined = false
  let held = ''
  /** Where the new text begins in what is held; undefined where that can't be told yet. */
  const newFrom = (isAll: boolean): number | undefined => {
    const rows = isAll ? held.split('\n') : held.split('\n').slice(0, -1)
    const offset = (row: number) => rows.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0)
    const first = rows.findIndex((row) => bare(row) !== '')
    if (first < 0) return isAll ? 0 : undefined
    const isRemarked = isGoingOn(rows[first] ?? '')
    let row = isRemarked ? rows.findIndex((text, at) => at > first && bare(text) !== '') : first
    if (row < 0) return isAll ? held.length : undefined
    const start = isRemarked ? offset(row) : 0
    let place = tail.indexOf(bare(rows[row] ?? ''))
    if (place < 0) return start
    for (; place < tail.length; row++) {
      if (row >= rows.length) return isAll ? start : undefined
      const text = bare(rows[row] ?? '')
      if (text === '') continue
      if (text !== tail[place]) return start
      place++
    }
    return Math.min(offset(row), held.length)
  }
  const settle = (isAll: boolean) => {
    const from = newFrom(isAll)
    if (from === undefined) return
    joined = true
    if (from < held.length) say(held.slice(from))
    held = ''
  }
  return {
    feed(text) {
      if (joined) return say(text)
      held += text
      if (held.length > longestRepeat) settle(true)
      else if (text.includes('\n')) settle(false)
    },
    end() {
      if (!joined) settle(true)
    },
  }
}

const bare = (row: string): string => row.trim()
