import type { Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Transcript, VideoId } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { flashcardsOf } from '#src/engines/browser/compose/flashcards.ts'
import { quotesOf, type Quote } from '#src/engines/browser/compose/key-quotes.ts'
import { shortSummary } from '#src/engines/browser/compose/short-summary.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import type { CaptionFile } from '#src/sources/caption-file.ts'
import { readCaptionFile } from '#src/sources/captions/read-captions.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'

/** What the engine makes of one file, for scores. Times in seconds. */
export interface Prediction {
  readonly cues: number
  /** What the reader of the file noted; its reason where nothing could be read. */
  readonly warnings: readonly string[]
  /** BCP 47; `und` where nothing was read. */
  readonly language: string
  readonly chapters: readonly { readonly start: number; readonly title: string }[]
  readonly summary: string
  readonly summary110: string
  readonly keyTerms: readonly string[]
  readonly quotes: readonly Quote[]
  readonly flashcards: readonly { question: string; answer: string; start: number }[]
  readonly notes: Readonly<Record<TemplateId, Readonly<Partial<Record<Verbosity, string>>>>>
  /** From the file's bytes to the last note. */
  readonly milliseconds: number
}

const mostTerms = 15

/** A transcript is there where the file could be read. */
export function predict(file: CaptionFile): { prediction: Prediction; transcript?: Transcript } {
  const begun = performance.now()
  const read = readCaptionFile(file)
  const took = () => Math.round((performance.now() - begun) * 10) / 10
  if (!read.ok) return { prediction: { ...nothing, warnings: [read.reason], milliseconds: took() } }
  const { transcript, warnings } = read
  const analysis = analyse(transcript)
  const title = file.name.replace(/^.*\//, '').replace(/(?<=.)\.[^.]+$/, '')
  const id: VideoId = `captions:${file.name}`
  const notes = builtInTemplates.map(
    (template) => [template.id, makeNote(analysis, template, { id, title }).levels] as const,
  )
  const prediction: Prediction = {
    cues: transcript.cues.length,
    warnings,
    language: analysis.language.code,
    chapters: analysis.topics.map(({ start, title: name }) => ({ start, title: name })),
    summary: shortSummary(analysis, 60),
    summary110: shortSummary(analysis, 110),
    keyTerms: analysis.terms.slice(0, mostTerms).map(({ text }) => text),
    quotes: quotesOf(analysis),
    flashcards: flashcardsOf(analysis),
    notes: Object.fromEntries(notes),
    milliseconds: took(),
  }
  return { prediction, transcript }
}

const nothing: Omit<Prediction, 'warnings' | 'milliseconds'> = {
  cues: 0,
  language: 'und',
  chapters: [],
  summary: '',
  summary110: '',
  keyTerms: [],
  quotes: [],
  flashcards: [],
  notes: {},
}
