import type { EngineId } from '#src/domain/ports.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'

export const verbosities = ['brief', 'standard', 'comprehensive'] as const
export type Verbosity = (typeof verbosities)[number]

/** What an engine makes of a task. */
export interface ProcessingResult {
  readonly title: string
  /** Markdown by level; at least one is there. */
  readonly levels: Readonly<Partial<Record<Verbosity, string>>>
  readonly selected: Verbosity
  /** How it was made, in the engine's own words: `transcript-only`, `hybrid`, … */
  readonly method?: string
  readonly warnings: readonly string[]
}

export type NoteId = string

/** The level that was wanted where the note has it, else the one it was made for, else the first there is. */
export const levelThereIs = (
  { levels, selected }: Pick<ProcessingResult, 'levels' | 'selected'>,
  wanted: Verbosity = selected,
): Verbosity => [wanted, selected, ...verbosities].find((level) => levels[level] !== undefined) ?? selected

/** A finished task's result, as it is kept. */
export interface Note extends ProcessingResult {
  readonly id: NoteId
  readonly session: SessionId
  readonly video: VideoId
  readonly template: TemplateId
  readonly engine: EngineId
  readonly madeAt: EpochMs
}
