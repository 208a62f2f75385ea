import { parseJson, shownText } from '#src/engines/http/server-words.ts'
import type { DeapiReply } from '#src/engines/transcribe/deapi-server.ts'
import * as v from 'valibot'

const loose = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined)
const state = v.object({
  status: v.pipe(v.string(), v.toLowerCase()),
  progress: loose(
    v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.minValue(0), v.maxValue(100)),
  ),
  result: v.optional(v.unknown()),
  result_url: loose(v.pipe(v.string(), v.regex(/^https?:\/\//i), v.url())),
  error: shownText,
  message: shownText,
})

/** How far deAPI is with a transcription, and what came of it. */
export type JobState = v.InferOutput<typeof state>

/** What is seen beside `done`, `error` and `failed` is for servers that speak the same but for their words. */
const doneWords: ReadonlySet<string> = new Set(['done', 'completed', 'complete', 'success', 'succeeded'])
const failedWords: ReadonlySet<string> = new Set(['error', 'failed', 'cancelled', 'canceled', 'expired'])

export const isDone = ({ status }: JobState): boolean => doneWords.has(status)
export const hasFailed = ({ status }: JobState): boolean => failedWords.has(status)

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1))

const wrapped = <T extends v.GenericSchema>(schema: T, reply: DeapiReply): v.InferOutput<T> | undefined => {
  const given = parseJson(reply.text)
  const inner = v.safeParse(v.object({ data: schema }), given)
  if (inner.success) return inner.output.data
  const bare = v.safeParse(schema, given)
  return bare.success ? bare.output : undefined
}

export const stateOf = (reply: DeapiReply): JobState | undefined =>
  reply.status < 400 ? wrapped(state, reply) : undefined

export const jobId = (reply: DeapiReply): string | undefined =>
  wrapped(v.object({ request_id: id }), reply)?.request_id ?? wrapped(v.object({ id }), reply)?.id

/** What an answer is that is none of these, as the end of a sentence. */
export function whatInstead({ text, status }: DeapiReply): string {
  if (status >= 400) return `with an error (${status})`
  if (text.trim() === '') return 'with nothing'
  return text.trimStart().startsWith('<') ? 'with a web page' : 'with something that can’t be understood'
}
