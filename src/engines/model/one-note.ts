import type { ProcessingResult, Verbosity } from '#src/domain/note.ts'
import type { Attempt } from '#src/domain/ports.ts'
import type { Progress, Task } from '#src/domain/task.ts'
import type { Template } from '#src/domain/template.ts'
import type { Transcript } from '#src/domain/video.ts'
import { tokensAWatchedSecond } from '#src/domain/forecast.ts'
import { minutesOf } from '#src/engines/model/expected-use.ts'
import { finishNote } from '#src/engines/model/finish-note.ts'
import { methodOf, type Input } from '#src/engines/model/input.ts'
import { tokensIn, type Line } from '#src/engines/model/lines.ts'
import type { PartNotes } from '#src/engines/model/part-notes.ts'
import { readMaterial } from '#src/engines/model/read-material.ts'
import { roomFor, type Room } from '#src/engines/model/room.ts'
import type { Talk } from '#src/engines/model/talk.ts'
import type { Window } from '#src/engines/model/windows.ts'
import { writeLevels } from '#src/engines/model/write-levels.ts'
import type { Material } from '#src/templates/prompt.ts'

/** All that is known of one task by the time a model is asked. */
export interface Job {
  readonly task: Task
  readonly template: Template
  readonly input: Input
  readonly transcript: Transcript | undefined
  readonly lines: readonly Line[]
  readonly attempt: Attempt
  readonly talk: Talk
  readonly partNotes: PartNotes
}

export interface Plan extends Room {
  readonly material: Material
  /** Tokens that a request may come to, with its answer. */
  readonly most: number
}

/** Of a watched video nobody knows how long it is. */
const unknownMinutes = 20

/** How the note is to be written by a model with this window. */
export function planOf(job: Job, window: Window, levels: readonly Verbosity[]): Plan {
  const { task, template, input, transcript, lines } = job
  const minutes = minutesOf(task.video) ?? unknownMinutes
  const watched = input.watched !== undefined
  const material: Material = {
    title: task.video.title,
    minutes,
    watched,
    timed: watched || transcript?.timed === true,
    ...(transcript && { words: { text: '', are: 'transcript' } }),
  }
  const tokens = tokensIn(lines)
  const words = input.transcript?.words ?? 0
  // Scripts without spaces have short words.
  const perWord = Math.min(4, Math.max(1.4, words > 0 ? tokens / words : 0))
  const seen = watched ? Math.min(minutes * 60 * tokensAWatchedSecond, window.tokens / 2) : 0
  const room = roomFor(template, levels, material, { ...window, tokens: window.tokens - seen }, perWord)
  return { ...room, material, most: window.tokens - Math.max(0, room.tokens - tokens) }
}

/** @throws NoAnswer */
export async function writeOne(
  job: Job,
  { model, because }: { readonly model: string; readonly because?: string },
  window: Window,
  { material, requests, tokens }: Plan,
): Promise<ProcessingResult> {
  const { task, template, input, transcript, lines, attempt, talk, partNotes } = job
  const report = rising(attempt)
  let parts = 0
  const id = input.transcript?.id
  const read = id !== undefined && {
    ...(await readMaterial({
      transcript: id,
      lines,
      material,
      model,
      window,
      room: tokens,
      partNotes,
      talk,
      signal: attempt.signal,
      noting(done, of) {
        parts = of
        const stage = done < of ? `noting part ${done + 1} of ${of}` : 'asking the model'
        report({ stage, fraction: done / (of + requests.length) })
      },
    })),
  }
  const written = await writeLevels({
    model,
    template,
    material: read || material,
    video: input.watched,
    requests,
    talk,
    report: ({ fraction = 0, ...progress }) => {
      const done = (parts + fraction * requests.length) / (parts + requests.length)
      report({ ...progress, ...(done > 0 && { fraction: done }) })
    },
  })
  const inParts = read !== false && read.parts > 0
  return finishNote({
    task,
    template,
    written,
    transcript,
    lines,
    watched: material.watched,
    model,
    usage: talk.unfinished.usage,
    method: inParts ? `${methodOf(input)}, in parts` : methodOf(input),
    because,
    ...(inParts && window.guessed && { guessed: { tokens: window.tokens, parts: read.parts } }),
  })
}

/** What was shown is not taken back: notes of notes make the way longer. */
function rising(attempt: Attempt): (progress: Progress) => void {
  let most = 0
  return ({ fraction, ...progress }) => {
    if (fraction !== undefined) most = Math.max(most, fraction)
    attempt.report({ ...progress, ...(fraction !== undefined && { fraction: most }) })
  }
}
