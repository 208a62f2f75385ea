import type { ProcessingResult, TokenUse, Verbosity } from '#src/domain/note.ts'
import type { Task } from '#src/domain/task.ts'
import type { Template } from '#src/domain/template.ts'
import type { Transcript } from '#src/domain/video.ts'
import { otherForm, otherLanguage } from '#src/engines/model/check-answer.ts'
import { checkTimes } from '#src/engines/model/check-times.ts'
import { inForm } from '#src/engines/model/in-form.ts'
import { knownTimes } from '#src/engines/model/known-times.ts'
import type { Levels } from '#src/engines/model/level-reader.ts'
import type { Line } from '#src/engines/model/lines.ts'
import type { Written } from '#src/engines/model/write-levels.ts'

export interface Finishing {
  readonly task: Task
  readonly template: Template
  readonly written: Written
  readonly transcript: Transcript | undefined
  /** What of it the model was given to read. */
  readonly lines: readonly Line[]
  readonly watched: boolean
  readonly model: string
  readonly method: string
  readonly usage: TokenUse | undefined
  /** Why another model than the chosen one wrote it. */
  readonly because: string | undefined
  /** A window that was guessed, where the video had to be read in parts for it. */
  readonly guessed?: { readonly tokens: number; readonly parts: number }
}

/** The note with what its reader has to know about it. */
export function finishNote(finishing: Finishing): ProcessingResult {
  const { task, template, written, transcript, lines, watched, model, method, usage } = finishing
  const times = knownTimes({ video: task.video, transcript, lines, watched })
  const wrong = new Set<string>()
  const levels: Levels = {}
  for (const [level, text] of Object.entries(written.levels) as [Verbosity, string][]) {
    const checked = checkTimes(inForm(template.id, text), times.has)
    levels[level] = checked.markdown
    for (const time of checked.wrong) wrong.add(time)
  }
  const [main = ''] = [levels[task.verbosity], ...Object.values(levels)].filter((text) => text !== undefined)
  const said = transcript?.cues.slice(0, 500).map(({ text }) => text)
  const warnings = [
    fallback(finishing),
    guess(finishing),
    ...written.warnings,
    levels[task.verbosity] === undefined
      ? `The model left out the ${task.verbosity} level. Make the note again to have it.`
      : undefined,
    otherForm(template, main),
    said && otherLanguage(said.join(' '), main),
    wrong.size > 0 ? times.warning(wrong.size) : undefined,
  ]
  return {
    title: task.video.title,
    levels,
    selected: task.verbosity,
    method,
    model,
    ...(usage && { usage }),
    warnings: warnings.filter((warning) => warning !== undefined),
  }
}

const fallback = ({ because, model }: Finishing): string | undefined =>
  because === undefined ? undefined : `${model} wrote this note in place of the chosen model: ${because}`

const guess = ({ guessed, model }: Finishing): string | undefined =>
  guessed &&
  `It is not known how much ${model} reads at once. ${guessed.tokens.toLocaleString('en')} tokens were assumed, so the transcript was noted in ${guessed.parts} parts first. If the model takes more, say so in Settings → Engines, and its notes will be better.`
