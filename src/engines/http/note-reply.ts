import * as v from 'valibot'
import type { Failure } from '#src/domain/failure.ts'
import { verbosities, type ProcessingResult, type Verbosity } from '#src/domain/note.ts'
import type { Answer } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { Reply } from '#src/engines/http/request.ts'
import { parseJson, shownText } from '#src/engines/http/server-words.ts'
import { readLink } from '#src/sources/video-links.ts'

const markdown = v.fallback(v.optional(v.string()), undefined)
const levels = v.fallback(
  v.optional(v.object({ brief: markdown, standard: markdown, comprehensive: markdown })),
  undefined,
)
/** Only what is needed, and each part on its own: one that is of the wrong type counts as missing. */
const schema = v.object({
  title: shownText,
  content: markdown,
  template: shownText,
  videoUrl: shownText,
  allVerbosityLevels: levels,
  verbosityVersions: levels,
  selectedVerbosity: v.fallback(v.optional(v.picklist(verbosities)), undefined),
  processingMethod: shownText,
  warnings: v.fallback(v.array(shownText), []),
  error: shownText,
})
const platforms = ['youtube', 'vimeo']
type NoteBody = v.InferOutput<typeof schema>

/**
 * The note in an answer that says it has one (2xx). Without a note, or with one of another template or
 * link, it is a network failure: what a proxy or a mixed-up server sends once is often right the next time.
 */
export function readNote({ status, text }: Reply, task: Task, host: string): Answer {
  if (status === 202) {
    // Not to be retried: each try would be a further job in the queue.
    const message = `${host} put this request into a queue (202), and Fanfold can't fetch notes from a queue yet.`
    const suggestion = 'Use a server that answers with the note itself.'
    return { ok: false, failure: { kind: 'api', message, suggestion } }
  }
  const parsed = v.safeParse(schema, parseJson(text))
  if (!parsed.success) return unusable(`${host} answered ${status} but ${whatInstead(text)}.`)
  const body = parsed.output
  const result = toResult(body, task)
  if (!result) {
    return unusable(`${host} answered ${status} but without a note.`, undefined, body.error)
  }
  if (body.template !== undefined && body.template !== task.template) {
    return unusable(`${host} answered with another template (${body.template}) than ${task.template}.`)
  }
  if (body.videoUrl !== undefined && isOtherVideo(body.videoUrl, task)) {
    return unusable(`${host} answered with a note of another video (${body.videoUrl}).`)
  }
  return { ok: true, result }
}

function toResult(body: NoteBody, task: Task): ProcessingResult | undefined {
  const asked = body.selectedVerbosity ?? task.verbosity
  // Without levels of its own, an answer's content is all there is.
  const all = { [asked]: body.content, ...filled(body.verbosityVersions), ...filled(body.allVerbosityLevels) }
  const there = filled(all)
  const selected = [asked, task.verbosity, ...verbosities].find((level) => there[level] !== undefined)
  if (selected === undefined) return undefined
  return {
    title: body.title ?? task.video.title,
    levels: there,
    selected,
    ...(body.processingMethod !== undefined && { method: body.processingMethod }),
    warnings: body.warnings.filter((warning) => warning !== undefined),
  }
}

function filled(of: Partial<Record<Verbosity, string | undefined>> = {}): Partial<Record<Verbosity, string>> {
  return Object.fromEntries(Object.entries(of).filter(([, text]) => text !== undefined && text.trim() !== ''))
}

/** Only platform ids tell for sure: of other links a server may give back the one it was redirected to. */
function isOtherVideo(answered: string, task: Task): boolean {
  const [theirs, ours] = [readLink(answered), readLink(task.video.link ?? '')]
  if (!theirs.ok || !ours.ok || !platforms.includes(ours.link.kind)) return false
  return platforms.includes(theirs.link.kind) && theirs.link.id !== ours.link.id
}

function whatInstead(text: string): string {
  if (text.trim() === '') return 'its answer is empty'
  return text.trimStart().startsWith('<') ? 'with a web page instead of a note' : 'without a note'
}

function unusable(
  message: string,
  suggestion = 'Retry; if it stays so, check the notes API address in Settings.',
  details?: string,
): Answer {
  const failure: Failure = {
    kind: 'network',
    answered: true,
    overload: false,
    message,
    suggestion,
    ...(details !== undefined && { details }),
  }
  return { ok: false, failure }
}
