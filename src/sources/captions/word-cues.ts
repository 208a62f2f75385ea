import type { RawCue } from './caption-reader.ts'

export interface Word extends RawCue {
  /** Marks of punctuation have no times of their own. */
  readonly isMark?: boolean
}

/** In seconds: after it something new is said. */
const pause = 1.5
/** In characters, as of two lines of captions. */
const longest = 90
/** In characters: a shorter sentence stands with the next. */
const shortest = 40
/** Of the entries: one stray blank says nothing about the others. */
const spacedShare = 1 / 4
const sentenceEnd = /[.!?…。！？]["'”’)\]]*\s*$/
const mark = /^[\p{Pe}\p{Pf}.,!?:;…。、，！？：；%]+$/u
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const endsUnspaced = new RegExp(`${unspaced}$`, 'u')
const beginsUnspaced = new RegExp(`^${unspaced}`, 'u')

/** Captions out of words with times: up to a pause, another speaker, the end of a sentence or of two lines. */
export function cuesFromWords(words: readonly Word[]): readonly RawCue[] {
  const spoken = onceEach(words)
  // Some recognisers write the space before a word with it, or as an entry of its own.
  const isSpaced = spoken.filter(({ text }) => /^\s|\s$/.test(text)).length > spoken.length * spacedShare
  const cues: { start: number; end: number; text: string; speaker: string | undefined }[] = []
  for (const { start, end = start, text, speaker, isMark } of spoken) {
    const cue = cues.at(-1)
    const isGlued = isMark || text.trim() === '' || mark.test(text)
    if (!cue || (!isGlued && isNext(cue, start, text, speaker))) {
      cues.push({ start, end, text, speaker })
    } else {
      const space =
        isSpaced || isGlued || (endsUnspaced.test(cue.text) && beginsUnspaced.test(text)) ? '' : ' '
      cue.text += space + text
      cue.end = Math.max(cue.end, end)
    }
  }
  return cues
}

function isNext(
  cue: RawCue & { end: number },
  start: number,
  text: string,
  speaker: string | undefined,
): boolean {
  if (speaker !== cue.speaker || start - cue.end > pause) return true
  if (cue.text.length + text.length > longest) return true
  return cue.text.length >= shortest && sentenceEnd.test(cue.text.slice(-10))
}

/** Google says all words again at the end, with their speakers. */
function onceEach(words: readonly Word[]): readonly Word[] {
  const known = new Map<string, Word>()
  // Where clocks are coarse, `very very` has one time.
  let again = 0
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    const isAgain =
      before?.text === word.text && before.start === word.start && before.speaker === word.speaker
    again = isAgain ? again + 1 : 0
    const key = word.isMark ? `${at}` : `${word.start} ${word.text} ${again}`
    if (!known.get(key)?.speaker) known.set(key, word)
  }
  return [...known.values()]
}
