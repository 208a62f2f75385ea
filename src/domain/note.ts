import type { EngineId } from '#src/domain/ports.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'

export const verbosities = ['brief', 'standard', 'comprehensive'] as const
export type Verbosity = (typeof verbosities)[number]

/** Tokens that a model has read and written. */
export interface TokenUse {
  readonly input: number
  readonly output: number
}

/** What an engine makes of a task. */
export interface ProcessingResult {
  readonly title: string
  /** Markdown by level; at least one is there. */
  readonly levels: Readonly<Partial<Record<Verbosity, string>>>
  readonly selected: Verbosity
  /** How it was made, in the engine's own words: `transcript-only`, `hybrid`, … */
  readonly method?: string
  /** The model that wrote it, as its maker calls it. */
  readonly model?: string
  /** All that was asked for it, with what was only noted on the way. */
  readonly usage?: TokenUse
  readonly warnings: readonly string[]
}

export type NoteId = string

/** The level that was wanted where the note has it, else the one it was made for, else the first there is. */
export const levelThereIs = (
  { levels, selected }: Pick<ProcessingResult, 'levels' | 'selected'>,
  wanted: Verbosity = selected,
): Verbosity => [wanted, selected, ...verbosities].find((level) => levels[level] !== undefined) ?? selected

/** What is known of a note without opening it. */
export interface NoteFacts extends Pick<ProcessingResult, 'title' | 'method' | 'model' | 'usage'> {
  readonly id: NoteId
  /** Where it was made; that session may be gone. */
  readonly session: SessionId
  /** As it was known when the note was made, so that more notes can be made of it. */
  readonly video: Video
  readonly template: TemplateId
  readonly templateVersion: number
  readonly engine: EngineId
  readonly madeAt: EpochMs
}

/** A finished task's result, as it is kept. */
export interface Note extends NoteFacts, ProcessingResult {}

/** A note without its text. */
export function noteFacts(note: Note): NoteFacts {
  const { levels: _, warnings: __, selected: ___, ...facts } = note
  return facts
}
