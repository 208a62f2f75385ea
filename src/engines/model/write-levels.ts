import { maxAttempts, type Failure } from '#src/domain/failure.ts'
import type { Verbosity } from '#src/domain/note.ts'
import type { Progress } from '#src/domain/task.ts'
import type { Template } from '#src/domain/template.ts'
import { askWhole } from '#src/engines/model/ask-whole.ts'
import { noNote } from '#src/engines/model/check-answer.ts'
import { outputWords } from '#src/engines/model/expected-use.ts'
import { createLevelReader, type Levels, type LevelReader } from '#src/engines/model/level-reader.ts'
import { NoAnswer, type Talk } from '#src/engines/model/talk.ts'
import type { End, Unfinished } from '#src/engines/model/unfinished.ts'
import type { ModelRequest } from '#src/engines/model/provider.ts'
import { notePrompt, system, type Material } from '#src/templates/prompt.ts'

export interface Writing {
  readonly model: string
  readonly template: Template
  readonly material: Material
  /** The link of a video that the model watches. */
  readonly video?: string | undefined
  /** Levels request by request; the asked one is the first of the first. */
  readonly requests: readonly (readonly Verbosity[])[]
  readonly talk: Talk
  /** `fraction` is of the writing; undefined before there is anything to count. */
  report(progress: Progress): void
}

export interface Written {
  readonly levels: Levels
  /** For the user: what is missing, and why. */
  readonly warnings: readonly string[]
}

/** @throws NoAnswer where there is no note at the asked level or any other */
export async function writeLevels(writing: Writing): Promise<Written> {
  const { requests, model } = writing
  const warnings: string[] = []
  let levels: Levels = {}
  for (const [at, request] of requests.entries()) {
    try {
      const { found, end } = await writeRequest(writing, request, at)
      levels = { ...found, ...levels }
      const warning = endWarning(model, end, request.length > 1)
      if (warning !== undefined) warnings.push(warning)
    } catch (error) {
      // What is written is not lost because a further level can't be.
      if (at === 0 || !(error instanceof NoAnswer)) throw error
      const { failure } = error.piece
      if (comesAgain(failure, writing.talk.unfinished)) throw error
      warnings.push(`The ${request.join(' and ')} level is missing: ${failure.message}`)
    }
  }
  return { levels, warnings }
}

/** Then the next attempt asks only for what is missing; and the gate has to hear of limits and overloads. */
const comesAgain = ({ kind }: Failure, { attempts }: Unfinished): boolean =>
  kind === 'rate-limit' || (kind === 'network' && attempts < maxAttempts)

async function writeRequest(
  { model, template, material, video, requests, talk, report }: Writing,
  levels: readonly Verbosity[],
  at: number,
): Promise<{ readonly found: Levels; readonly end: End }> {
  const [asked = 'standard'] = levels
  const reader = createLevelReader(asked)
  const prompt = notePrompt(template, levels, material)
  const words = outputWords(template.id, levels, material.minutes)
  const begun = at === 0 ? 'asking the model' : stageOf(asked, asked, false)
  let hasText = false
  const alive = (stage = hasText ? stageOf(reader.at().level, asked, at === 0) : begun) => {
    const within = fractionOf(reader, template, levels, material.minutes, words)
    const fraction = (at + within) / requests.length
    const isOnScreen = hasText && at === 0 && reader.at().level === asked
    report({ stage, ...(fraction > 0 && { fraction }), ...(isOnScreen && { partial: reader.partial() }) })
  }
  alive()
  const name = `${model}: ${levels.join(', ')}`
  const request: ModelRequest = {
    model,
    system,
    messages: [{ from: 'user', text: prompt }],
    ...(video !== undefined && { video }),
  }
  const { end } = await askWhole(
    talk,
    { name, request, most: endless(words) },
    {
      text(text) {
        hasText = true
        reader.feed(text)
      },
      dropLine: reader.dropLine,
      alive,
    },
  )
  const read = reader.finish()
  const found: Levels = {}
  for (const level of levels) {
    const said = read[level]
    if (said !== undefined && !noNote(said, model, false)) found[level] = said
  }
  const [first = ''] = [read[asked], ...Object.values(read)].filter((said) => said !== undefined)
  const isNothing = Object.keys(found).length === 0
  const failure = isNothing || end === 'filter' ? noNote(first, model, end === 'filter') : undefined
  if (failure) {
    talk.unfinished.said.delete(name)
    throw new NoAnswer({ type: 'failed', failure })
  }
  return { found, end }
}

/** Of this request, by what can be counted: levels that are written, and sections of the next one that have begun. */
function fractionOf(
  reader: LevelReader,
  template: Template,
  levels: readonly Verbosity[],
  minutes: number,
  words: number,
): number {
  const { level, sections, written } = reader.at()
  const share = (of: readonly Verbosity[]) => outputWords(template.id, of, minutes) / words
  const all = template.sections.length
  const within = all < 2 || written.includes(level) ? 0 : Math.min(1, Math.max(0, sections - 1) / all)
  return share(written.filter((one) => levels.includes(one))) + within * share([level])
}

const names = { brief: 'short', standard: 'standard', comprehensive: 'long' } as const

const stageOf = (level: Verbosity, asked: Verbosity, isFirst: boolean): string =>
  isFirst && level === asked ? 'writing' : `writing the ${names[level]} version`

/** Characters: no note has five times the words it should have, in any language. */
const endless = (words: number): number => 20_000 + words * 8 * 5

function endWarning(model: string, end: End, together: boolean): string | undefined {
  if (end === 'endless') {
    return `${model} did not come to an end and was stopped: the note’s end may repeat itself. Make it again, or choose another model.`
  }
  if (end !== 'length') return undefined
  const what = together ? 'have one length written instead of all three' : 'choose a shorter length'
  return `${model} was cut off again and again by how much it gives at once, so the note’s end is missing. Choose a model that writes longer answers in Settings → Engines, or ${what}.`
}
