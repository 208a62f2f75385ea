import type { Progress } from '#src/domain/task.ts'
import { shownText } from '#src/engines/http/server-words.ts'
import * as v from 'valibot'

/** A line in a list, not a paragraph. */
const longest = 80

const schema = v.object({
  progress: v.fallback(v.optional(v.pipe(v.number(), v.finite())), undefined),
  message: shownText,
  stage: shownText,
})

/** How far a server is with a note, and with what: a percentage and words, or `snake_case` names of stages. */
export function readProgress(said: unknown): Progress {
  const read = v.safeParse(schema, said)
  if (!read.success) return {}
  const { progress, message, stage } = read.output
  const words = message ?? stage?.replaceAll('_', ' ')
  return {
    ...(progress !== undefined && { fraction: Math.min(1, Math.max(0, progress / 100)) }),
    ...(words !== undefined && { stage: oneLine(words) }),
  }
}

function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
