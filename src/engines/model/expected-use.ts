import { tokensAWatchedSecond, type ExpectedUse } from '#src/domain/forecast.ts'
import { verbosities, type Verbosity } from '#src/domain/note.ts'
import type { ProviderId } from '#src/domain/providers.ts'
import type { Task } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { inputOf } from '#src/engines/model/input.ts'
import { noteWords } from '#src/templates/depth.ts'

/** With the times of its lines. Counted words of scripts without spaces are short, so it holds for them as well. */
const tokensAWord = 1.5
/** The instructions of a request. */
const promptTokens = 1_000
/** Models write more than they are asked for. */
export const overrun = 1.3
/** What is left for the material at least, however much the note should hold: else nothing could be read. */
export const leastShare = 0.35
/** Of what a part's notes are written from, this share of a window is read; its notes take a quarter of that. */
export const readShare = 0.75
export const shareOfNotes = 4
/** Words a minute, where nothing else tells how long a transcript takes. */
const speed = 150

/** How long a video is, in minutes, by its duration, else by its words; undefined where nothing is known. */
export function minutesOf({ durationSeconds, transcript }: Task['video']): number | undefined {
  if (durationSeconds !== undefined && durationSeconds > 0) return durationSeconds / 60
  return transcript && transcript.words / speed
}

/** The asked level is written first, so that it is the first on the screen. */
export const levelsOf = (asked: Verbosity, levels: 'all' | 'one'): readonly Verbosity[] =>
  levels === 'one' ? [asked] : [asked, ...verbosities.filter((level) => level !== asked)]

export const outputWords = (template: TemplateId, levels: readonly Verbosity[], minutes: number): number =>
  levels.reduce((sum, level) => sum + noteWords(template, level, minutes), 0)

/**
 * An estimate. What does not fit into the window is noted in parts first, as `roomFor` says; further notes of the same
 * video cost less then, since they share those. Undefined where a watched video's length is unknown.
 * @param window of the model in tokens, where it is known
 */
export function expectedUse(
  task: Task,
  provider: ProviderId,
  levels: 'all' | 'one',
  window = Infinity,
): ExpectedUse | undefined {
  const input = inputOf(task, provider)
  const minutes = minutesOf(task.video)
  if (!input || minutes === undefined) return undefined
  const watched = input.watched === undefined ? 0 : minutes * 60 * tokensAWatchedSecond
  const read = (input.transcript?.words ?? 0) * tokensAWord
  const asked = levelsOf(task.verbosity, levels)
  const written = outputWords(task.template, asked, minutes) * tokensAWord
  const requests = written * overrun > window / 2 ? asked.length : 1
  const room = Math.max(window * leastShare, window - promptTokens - (written * overrun) / requests)
  const parts = read > room ? Math.ceil(read / (window * readShare)) : 0
  const notes = parts > 0 ? read / shareOfNotes : 0
  const noting = parts > 0 ? read + parts * promptTokens : 0
  const writing = requests * (promptTokens + (parts > 0 ? notes : read) + watched)
  return {
    input: Math.round(noting + writing),
    output: Math.round(notes + written),
    ...(parts > 0 && { shared: { input: Math.round(noting), output: Math.round(notes), parts } }),
  }
}
