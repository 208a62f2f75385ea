import type { RawCue } from './caption-reader.ts'

const inFront = /^(?:[-–>]{1,2} ?)?(\p{Lu}[^:：\n]{0,40})[:：](?:\s+|(?=[^\p{Ll}\p{N}\s/]))/u
const nameLike = /^\S+(?: [^\p{Ll}\s]\S*| (?:de|da|van|von|der|den|bin|al|el)){0,4}$/u
const longestName = 60
const turn = /^(?:[-–]|>{1,3}) ?/

/**
 * `Mary: words` as meetings write their captions: where most are so, or the same names come again and again, names
 * become speakers. What follows without a name is the same speaker's, unless a dash says that another one speaks.
 * @param fewestEach how often each name has to stand there, on average
 */
export function namesInFront(cues: readonly RawCue[], fewestEach = 1): readonly RawCue[] {
  if (cues.some(({ speaker }) => speaker)) return cues
  const found = cues.map(({ text }) => inFront.exec(text.slice(0, longestName)))
  const counts = new Map<string, number>()
  for (const match of found) {
    const name = match?.[1]
    if (name && nameLike.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const named = [...counts.values()].reduce((total, count) => total + count, 0)
  const most = named >= 2 && named > cues.length / 2 && named >= counts.size * fewestEach
  const isName = (name: string): boolean => (counts.get(name) ?? 0) >= (most ? 1 : 3)
  if (!most && named < cues.length / 5) return cues
  let speaker: string | undefined
  return cues.map((cue, index): RawCue => {
    const [whole = '', name = ''] = found[index] ?? []
    const [, ...others] = cue.text.split('\n')
    if (others.some((line) => isName(inFront.exec(line.slice(0, longestName))?.[1] ?? ''))) {
      // Two voices in one caption.
      speaker = undefined
    } else if (isName(name) && cue.text.length > whole.length) {
      speaker = name
      return { ...cue, speaker, text: cue.text.slice(whole.length) }
    }
    if (turn.test(cue.text)) speaker = undefined
    return speaker === undefined ? cue : { ...cue, speaker }
  })
}
