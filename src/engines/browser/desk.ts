import type { ProcessingResult } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Transcript, TranscriptId, Video } from '#src/domain/video.ts'
import { analysisSteps } from '#src/engines/browser/analyse.ts'
import type { Analysis } from '#src/engines/browser/analysis.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { createClock, pageTimer, type Ms } from '#src/lib/clock.ts'
import { templateById } from '#src/templates/built-in.ts'

/** What the page asks of the worker. A transcript is sent once, before the first note of its video. */
export type DeskRequest =
  | { readonly type: 'transcript'; readonly transcript: TranscriptId; readonly text: Transcript }
  | {
      readonly type: 'note'
      readonly id: number
      readonly transcript: TranscriptId
      readonly video: Video
      readonly template: TemplateId
    }
  /** Nobody waits for the note any more; it is not answered. */
  | { readonly type: 'cancel'; readonly id: number }

export type DeskAnswer =
  | {
      readonly type: 'progress'
      readonly transcript: TranscriptId
      readonly fraction: number
      readonly stage: string
    }
  | { readonly type: 'note'; readonly id: number; readonly result: ProcessingResult }
  /** The transcript is not held, or no longer. */
  | { readonly type: 'missing'; readonly id: number }
  /** There is too little said for a note of this kind. */
  | { readonly type: 'nothing'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly details: string }

/** Analyses kept: the last used ones, up to as many sentences together. One of an hour takes some megabytes. */
const kept = 12
const sentencesKept = 40_000
/** The analysis' share of the way to a note. */
const analysisShare = 0.9

type NoteRequest = Extract<DeskRequest, { type: 'note' }>

/** Work in a row without a look at the messages that came: a timer takes some milliseconds each time. */
const longestRun: Ms = 20

/** Lets messages in that came while something was done. */
function createBreath(): () => Promise<void> {
  const { now } = createClock()
  let rested = now()
  return async () => {
    if (now() - rested < longestRun) return
    await new Promise<void>((resolve) => void pageTimer(0, resolve))
    rested = now()
  }
}

/**
 * The worker's side, as a function of the request. It analyses a transcript at its first note, and writes
 * one note at a time; between two steps it hears what is no longer wanted.
 */
export function createDesk(answer: (answer: DeskAnswer) => void): (request: DeskRequest) => void {
  const texts = new Map<TranscriptId, Transcript>()
  const analyses = new Map<TranscriptId, Analysis>()
  const waiting = new Map<number, NoteRequest>()
  const breath = createBreath()
  let isWorking = false

  const keep = (transcript: TranscriptId, analysis: Analysis) => {
    texts.delete(transcript)
    analyses.delete(transcript)
    analyses.set(transcript, analysis)
    let held = 0
    for (const [id, { sentences }] of [...analyses].reverse()) {
      held += sentences.length
      if (id !== transcript && held > sentencesKept) analyses.delete(id)
    }
    dropOldest(analyses)
  }

  /** Undefined where the text is missing, or nobody wants it any more. */
  const analysisOf = async (transcript: TranscriptId): Promise<Analysis | undefined> => {
    const known = analyses.get(transcript)
    const text = texts.get(transcript)
    if (known || !text) return known
    const isWanted = () => [...waiting.values()].some((request) => request.transcript === transcript)
    const steps = analysisSteps(text)
    while (isWanted()) {
      const step = steps.next()
      if (step.done) return step.value
      const { fraction, stage } = step.value
      answer({ type: 'progress', transcript, fraction: fraction * analysisShare, stage })
      await breath()
    }
    return undefined
  }

  const serve = async ({ id, transcript, video, template: templateId }: NoteRequest): Promise<void> => {
    const analysis = await analysisOf(transcript)
    // Also where this note was cancelled in the last step: the next one of the video needs it.
    if (analysis) keep(transcript, analysis)
    if (!waiting.has(id)) return
    if (!analysis) return answer({ type: 'missing', id })
    const template = templateById(templateId)
    if (!template) return answer({ type: 'failed', id, details: `There is no template "${templateId}".` })
    const result = makeNote(analysis, template, video)
    const empty = Object.values(result.levels).every((text) => text.trim() === '')
    answer(empty ? { type: 'nothing', id } : { type: 'note', id, result })
  }

  const work = async () => {
    isWorking = true
    for (let [next] = waiting.values(); next; [next] = waiting.values()) {
      const { id } = next
      await serve(next).catch((error: unknown) => answer({ type: 'failed', id, details: String(error) }))
      waiting.delete(id)
      await breath()
    }
    isWorking = false
  }

  return (request) => {
    switch (request.type) {
      case 'transcript':
        texts.set(request.transcript, request.text)
        return dropOldest(texts)
      case 'cancel':
        waiting.delete(request.id)
        return
      case 'note':
        waiting.set(request.id, request)
        if (!isWorking) void work()
    }
  }
}

function dropOldest(map: Map<TranscriptId, unknown>): void {
  const [oldest] = map.keys()
  if (map.size > kept && oldest !== undefined) map.delete(oldest)
}
