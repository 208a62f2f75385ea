import type { TokenUse } from '#src/domain/note.ts'
import * as v from 'valibot'

/** What servers call the two figures, in their own words or in those of the model's maker. */
const names = [
  ['input', 'output'],
  ['inputTokens', 'outputTokens'],
  ['input_tokens', 'output_tokens'],
  ['prompt', 'completion'],
  ['promptTokens', 'completionTokens'],
  ['prompt_tokens', 'completion_tokens'],
  ['promptTokenCount', 'candidatesTokenCount'],
] as const

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** Undefined where it is not said how many were read and how many written: a sum alone tells no price. */
export function readUsage(said: unknown): TokenUse | undefined {
  if (!v.is(v.record(v.string(), v.unknown()), said)) return undefined
  for (const [read, written] of names) {
    const [input, output] = [said[read], said[written]]
    if (isCount(input) && isCount(output)) return { input, output }
  }
  return undefined
}
