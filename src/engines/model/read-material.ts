import type { Failure } from '#src/domain/failure.ts'
import type { TranscriptId } from '#src/domain/video.ts'
import { askWhole } from '#src/engines/model/ask-whole.ts'
import { noNote } from '#src/engines/model/check-answer.ts'
import { createLevelReader } from '#src/engines/model/level-reader.ts'
import { textLines, tokensIn, type Line } from '#src/engines/model/lines.ts'
import type { PartNotes } from '#src/engines/model/part-notes.ts'
import { partRoom } from '#src/engines/model/room.ts'
import { NoAnswer, type Talk } from '#src/engines/model/talk.ts'
import type { Window } from '#src/engines/model/windows.ts'
import { partPrompt, system, type Material } from '#src/templates/prompt.ts'

/** Notes of notes of notes: a week of talk fits into a window of 8,000 tokens by then. */
const deepest = 3

export interface Reading {
  readonly transcript: TranscriptId
  readonly lines: readonly Line[]
  readonly material: Material
  readonly model: string
  readonly window: Window
  /** What fits beside the instructions and the note. */
  readonly room: number
  readonly partNotes: PartNotes
  readonly talk: Talk
  readonly signal: AbortSignal
  /** Whenever anybody's work on the parts shows life. */
  noting(done: number, of: number): void
}

/**
 * The material as it fits into the model's window: the transcript, or notes of its parts. Nothing is cut off.
 * `parts` is 0 where it fits as it is.
 */
export async function readMaterial(reading: Reading): Promise<Material & { readonly parts: number }> {
  const { transcript, material, model, window, room, partNotes, talk, signal } = reading
  let { lines } = reading
  let parts = 0
  const limit = partRoom(material, window)
  for (let depth = 0; tokensIn(lines) > room; depth++) {
    if (depth === deepest) throw new NoAnswer({ type: 'failed', failure: tooLong(model) })
    const key = { transcript, limit, depth }
    const are = depth === 0 ? 'transcript' : 'part notes'
    const notes = await partNotes.of(key, lines, {
      signal,
      heard: (done, of) => reading.noting(done, of),
      async note(part, number, of) {
        const prompt = partPrompt({ ...material, words: { text: textOf(part), are } }, number, of)
        const { feed, dropLine, finish } = createLevelReader('standard')
        const listener = { text: feed, dropLine, alive: () => partNotes.alive(key) }
        const request = { model, system, messages: [{ from: 'user', text: prompt }] } as const
        const name = `${model}: part ${number} of ${of}, ${depth}, ${limit}`
        const { end } = await askWhole(talk, { name, request, most: mostOfPart(part) }, listener)
        // Good notes are held for all templates, others are written anew.
        talk.unfinished.said.delete(name)
        const { standard: text = '' } = finish()
        const failure =
          noNote(text, model, end === 'filter') ?? (end === 'stop' ? undefined : cut(model, number, of))
        if (failure) throw new NoAnswer({ type: 'failed', failure })
        return text
      },
    })
    if (depth === 0) parts = notes.length
    lines = textLines(notes.join('\n'))
  }
  const are = parts > 0 ? 'part notes' : 'transcript'
  return { ...material, parts, words: { text: textOf(lines), are } }
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n')
/** Notes that are longer than what they are of have no end. */
const mostOfPart = (part: readonly Line[]): number => 20_000 + textOf(part).length

const tooLong = (model: string): Failure => ({
  kind: 'api',
  message: `This video is too long for ${model}: even the notes of its parts do not fit into what it reads at once.`,
  suggestion: 'Choose a model with a larger window in Settings → Engines, or say there how large it is.',
})

const cut = (model: string, part: number, of: number): Failure => ({
  kind: 'network',
  answered: true,
  overload: false,
  message: `${model} did not come to an end with its notes of part ${part} of ${of}.`,
  suggestion: 'Retry; if it stays so, choose a larger model in Settings → Engines.',
})
