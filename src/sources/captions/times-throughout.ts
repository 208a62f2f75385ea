/** In lines that aren't empty. Above the first caption may stand a title, and who made the captions. */
const early = 10
/** Of the lines that aren't empty; captions have fewer lines than ten. */
const timesShare = 1 / 10

/**
 * Whether lines of times make a text captions: one at the beginning, or many. In prose somebody may mention a few.
 * @param isTime whether a line begins with times, and whether nothing else stands in it
 */
export function timesThroughout(
  text: string,
  isTime: (line: string) => 'alone' | 'with words' | undefined,
): boolean {
  let [filled, times] = [0, 0]
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const found = isTime(line)
    if (found === 'alone' && filled < early) return true
    if (found) times++
    filled++
  }
  return times >= Math.min(2, filled / 2) && times >= filled * timesShare && times > 0
}
