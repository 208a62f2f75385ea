import type { Cue } from '#src/domain/video.ts'
import type { Sentence } from '#src/engines/browser/analysis.ts'

/** Above this share of whole seconds they tell nothing: all times of the captions are written so. */
const mostWhole = 0.6

/**
 * 1 for each sentence that begins a passage of a paste: `Name: 00:01:23` and what was said from then on.
 * Within a passage times are reckoned, so a whole second is one that somebody wrote. Where a voice gets a
 * time again though no other has spoken, somebody found that a new part begins.
 */
export function passageStarts(cues: readonly Cue[], sentences: readonly Sentence[]): Uint8Array {
  const starts = new Uint8Array(sentences.length)
  if (!hasPassages(cues)) return starts
  let at = 0
  for (const { start, end } of cues.slice(1)) {
    if (!Number.isInteger(start)) continue
    while ((sentences[at]?.start ?? Infinity) < start) at++
    if ((sentences[at]?.start ?? Infinity) < end) starts[at] = 1
  }
  return starts
}

function hasPassages(cues: readonly Cue[]): boolean {
  let [whole, turns, wholeTurns] = [0, 0, 0]
  let named = false
  cues.forEach(({ start, speaker }, at) => {
    const isWhole = Number.isInteger(start)
    const isTurn = at > 0 && speaker !== cues[at - 1]?.speaker
    if (speaker !== undefined) named = true
    if (isWhole) whole++
    if (isTurn) turns++
    if (isWhole && isTurn) wholeTurns++
  })
  const rare = whole <= cues.length * mostWhole || whole - wholeTurns <= wholeTurns
  return named && rare && wholeTurns >= turns * 0.95
}
