import * as v from 'valibot'
import type { Failure } from '#src/domain/failure.ts'
import { verbosities, type ProcessingResult, type Verbosity } from '#src/domain/note.ts'
import type { Answer } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { Asked } from '#src/engines/http/asked.ts'
import { readBreakdown } from '#src/engines/http/failure-reply.ts'
import { readServerWords, shownText } from '#src/engines/http/server-words.ts'
import { readUsage } from '#src/engines/http/token-use.ts'
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
  metadata: v.fallback(v.optional(v.object({ videoUrl: shownText })), undefined),
  allVerbosityLevels: levels,
  verbosityVersions: levels,
  selectedVerbosity: v.fallback(v.optional(v.picklist(verbosities)), undefined),
  processingMethod: shownText,
  model: shownText,
  tokensUsed: v.optional(v.unknown()),
  tokenUsage: v.optional(v.unknown()),
  warnings: v.fallback(v.array(shownText), []),
})
const platforms = ['youtube', 'vimeo']
type NoteBody = v.InferOutput<typeof schema>

/**
 * The note in an answer that says it has one. Where it says what went wrong instead, that is the failure. Without a
 * note, or with one of another template or link, it is a network failure: what a proxy or a mixed-up server sends once is often right the next time.
 * @param body JSON of any shape
 * @param said how it was answered, for the user: "notes.test answered 200"
 * @param instead what came where `body` is no object
 */
export function readNote(
  body: unknown,
  { server: { host }, task, clock }: Pick<Asked, 'server' | 'task' | 'clock'>,
  said = `${host} answered`,
  instead = 'without a note',
): Answer {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) return unusable(`${said} but ${instead}.`)
  const note = parsed.output
  const result = toResult(note, task)
  if (!result) {
    // Some say with a status of 200 what went wrong.
    return readServerWords(body).error === undefined
      ? unusable(`${said} but without a note.`)
      : { ok: false, failure: readBreakdown(body, host, clock.epoch()) }
  }
  if (note.template !== undefined && note.template !== task.template) {
    return unusable(`${said} but with another template (${note.template}) than ${task.template}.`)
  }
  const answered = note.videoUrl ?? note.metadata?.videoUrl
  if (answered !== undefined && isOtherVideo(answered, task)) {
    return unusable(`${said} but with a note of another video (${answered}).`)
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
  const usage = readUsage(body.tokensUsed) ?? readUsage(body.tokenUsage)
  return {
    title: body.title ?? task.video.title,
    levels: there,
    selected,
    ...(body.processingMethod !== undefined && { method: body.processingMethod }),
    ...(body.model !== undefined && { model: body.model }),
    ...(usage && { usage }),
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

/** What an answer is that is no JSON, as the end of a sentence. */
export function whatInstead(text: string): string {
  if (text.trim() === '') return 'its answer is empty'
  return text.trimStart().startsWith('<') ? 'with a web page instead of a note' : 'without a note'
}

function unusable(message: string): Answer {
  const failure: Failure = {
    kind: 'network',
    answered: true,
    overload: false,
    message,
    suggestion: 'Retry; if it stays so, check the notes API address in Settings.',
  }
  return { ok: false, failure }
}
