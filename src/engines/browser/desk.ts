import type { ProcessingResult } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Transcript, TranscriptId, Video } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import type { Analysis } from '#src/engines/browser/analysis.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
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

/** Analyses kept: the last used ones. One of an hour takes some megabytes. */
const kept = 12
/** The analysis' share of the way to a note. */
const analysisShare = 0.9

/** The worker's side, as a function of the request: it analyses a transcript at its first note. */
export function createDesk(answer: (answer: DeskAnswer) => void): (request: DeskRequest) => void {
  const texts = new Map<TranscriptId, Transcript>()
  const analyses = new Map<TranscriptId, Analysis>()
  const drop = (map: Map<TranscriptId, unknown>) => {
    const [oldest] = map.keys()
    if (map.size > kept && oldest !== undefined) map.delete(oldest)
  }
  const analysisOf = (transcript: TranscriptId): Analysis | undefined => {
    const text = texts.get(transcript)
    const analysis =
      analyses.get(transcript) ??
      (text &&
        analyse(text, (fraction, stage) =>
          answer({ type: 'progress', transcript, fraction: fraction * analysisShare, stage }),
        ))
    if (!analysis) return undefined
    texts.delete(transcript)
    analyses.delete(transcript)
    analyses.set(transcript, analysis)
    drop(analyses)
    return analysis
  }
  return (request) => {
    if (request.type === 'transcript') {
      texts.set(request.transcript, request.text)
      drop(texts)
      return
    }
    const { id, transcript, video, template: templateId } = request
    try {
      const analysis = analysisOf(transcript)
      const template = templateById(templateId)
      if (!analysis) return answer({ type: 'missing', id })
      if (!template) return answer({ type: 'failed', id, details: `There is no template "${templateId}".` })
      const result = makeNote(analysis, template, video)
      const empty = Object.values(result.levels).every((text) => text.trim() === '')
      answer(empty ? { type: 'nothing', id } : { type: 'note', id, result })
    } catch (error) {
      answer({ type: 'failed', id, details: String(error) })
    }
  }
}
