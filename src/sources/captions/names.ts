import type { RawCue } from './caption-reader.ts'

const inFront = /^(?:[-–>]{1,2} ?)?(\p{Lu}[^:：\n]{0,40})[:：](?:\s+|(?=[^\p{Ll}\p{N}\s/]))/u
const nameLike = /^\S+(?: [^\p{Ll}\s]\S*| (?:de|da|van|von|der|den|bin|al|el)){0,4}$/u
/** Programs write these into their logs. */
export const logLevel = /^(?:info|warn(?:ing)?|error|debug|trace|fatal|notice|critical|verbose)$/i
const longestName = 60
const turn = /^(?:[-–]|>{1,3}) ?/

/**
 * `Mary: words` as meetings write their captions: where most are so, or the same names come again and again, names
 * become speakers. What follows without a name is the same speaker's, unless a dash says that another one speaks.
 * @param fewestEach how often each name has to stand there, on average
 */
export function namesInFront(cues: readonly RawCue[], fewestEach = 1): readonly RawCue[] {
  if (cues.some(({ speaker }) => speaker)) return cues
  const counts = new Map<string, number>()
  for (const { text } of cues) {
    const name = readName(text)?.[1]
    if (name && (counts.has(name) || nameLike.test(name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const named = [...counts.values()].reduce((total, count) => total + count, 0)
  const most = named >= 2 && named > cues.length / 2 && named >= counts.size * fewestEach
  const isName = (name: string): boolean => (counts.get(name) ?? 0) >= (most ? 1 : 3)
  // `Note: …` now and then is nobody.
  if (!most && (named < cues.length / 5 || severalNames(counts) < 2)) return cues
  let speaker: string | undefined
  return cues.map((cue): RawCue => {
    const [whole = '', name = ''] = readName(cue.text) ?? []
    const more = cue.text.includes('\n') ? cue.text.split('\n').slice(1) : []
    if (more.some((line) => isName(readName(line)?.[1] ?? ''))) {
      // Two voices in one caption.
      speaker = undefined
    } else if (isName(name) && cue.text.length > whole.length) {
      speaker = name
      return { start: cue.start, end: cue.end, text: cue.text.slice(whole.length), speaker }
    }
    if (turn.test(cue.text)) speaker = undefined
    return speaker === undefined ? cue : { start: cue.start, end: cue.end, text: cue.text, speaker }
  })
}

const severalNames = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].filter((count) => count >= 3).length

/** A match of the name and what parts it from the words, and of the name alone. Most lines have no colon. */
function readName(line: string): RegExpExecArray | null {
  const head = line.slice(0, longestName)
  const match = /[:：]/.test(head) ? inFront.exec(head) : null
  return match && !logLevel.test(match[1] ?? '') ? match : null
}
