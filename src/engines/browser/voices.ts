import type { Sentence } from '#src/engines/browser/analysis.ts'

/** What is known of a sentence's turn: what one voice says without a break, or one passage of it. */
export interface Turn {
  /** Logarithm of its words against those of an average turn. */
  readonly length: number
  readonly asks: boolean
  /** Its voice asks more than the others do. */
  readonly byHost: boolean
  /** For how long its voice was silent, from 0 to 1 at `longSilence` sentences. */
  readonly back: number
}

const longSilence = 30
/** Who says less than this share of the sentences leads no talk. */
const leastShare = 0.03
/** Added to the words of turns, and to sentences of voices, so that a few do not say much. */
const [someWords, someSentences] = [5, 10]

/** The turn that begins at each sentence; undefined for one within a turn. */
export function turnsOf(sentences: readonly Sentence[], passages: Uint8Array): readonly (Turn | undefined)[] {
  const begins = (at: number) => sentences[at]?.turn === true || passages[at] === 1
  const firsts = sentences.flatMap((_, at) => (at > 0 && begins(at) ? at : []))
  const words = (from: number, to: number) =>
    sentences.slice(from, to).reduce((sum, { words: own }) => sum + own.length, 0)
  const mean = words(0, sentences.length) / (firsts.length + 1)
  const host = hostOf(sentences)
  const lastSpoken = new Map<string | undefined, number>()
  const turns: (Turn | undefined)[] = sentences.map(() => undefined)
  lastSpoken.set(sentences[0]?.speaker, (firsts[0] ?? sentences.length) - 1)
  firsts.forEach((first, nth) => {
    const end = firsts[nth + 1] ?? sentences.length
    const speaker = sentences[first]?.speaker
    const silence = first - (lastSpoken.get(speaker) ?? -longSilence) - 1
    lastSpoken.set(speaker, end - 1)
    turns[first] = {
      length: Math.log((words(first, end) + someWords) / (mean + someWords)),
      asks: sentences.slice(first, end).some(isQuestion),
      byHost: host !== undefined && speaker === host,
      back: speaker === undefined ? 0 : Math.min(1, silence / longSilence),
    }
  })
  return turns
}

export const isQuestion = ({ kinds, text }: Sentence): boolean =>
  kinds.has('question') || /[?？؟]$/.test(text)

/** The voice with the greatest share of questions, where there are several. */
function hostOf(sentences: readonly Sentence[]): string | undefined {
  const voices = new Map<string, { said: number; asked: number }>()
  for (const sentence of sentences) {
    if (sentence.speaker === undefined) continue
    const { said, asked } = voices.get(sentence.speaker) ?? { said: 0, asked: 0 }
    voices.set(sentence.speaker, { said: said + 1, asked: asked + (isQuestion(sentence) ? 1 : 0) })
  }
  if (voices.size < 2) return undefined
  const share = ({ said, asked }: { said: number; asked: number }) => (asked + 1) / (said + someSentences)
  return [...voices]
    .filter(([, { said }]) => said > sentences.length * leastShare)
    .sort(([, a], [, b]) => share(b) - share(a))[0]?.[0]
}
