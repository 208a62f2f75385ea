import type { VideoId } from '#src/domain/video.ts'
import { maxCap, timeoutRange } from '#src/domain/session.ts'
import { engineIds } from '#src/domain/ports.ts'
import { verbosities } from '#src/domain/note.ts'
import { short } from '#src/sources/short.ts'
import * as v from 'valibot'

/** The parts that the files of sessions and of back-ups are made of. What they don't name is left out. */

const longestId = 200
const longestTitle = 2000
const isVideoId = /^(?:youtube|url|captions):./su

export const text = v.string()
export const title = v.pipe(v.string(), v.maxLength(longestTitle))
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(longestId))
export const videoId = v.custom<VideoId>(
  (input) => typeof input === 'string' && input.length < 5000 && isVideoId.test(input),
  'this is not the id of a video',
)
/** As a key of objects it must not be one that they have already. */
export const templateId = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][^@]{0,99}$/u),
  v.check((name) => !(name in Object.prototype), 'this is not the id of a template'),
)
const figure = v.pipe(v.number(), v.finite(), v.minValue(0))
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Until the year 9999. */
export const epoch = v.pipe(v.number(), v.minValue(0), v.maxValue(253_402_300_799_999))
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(1e7))

const words = {
  message: v.string(),
  details: v.exactOptional(v.string()),
  suggestion: v.exactOptional(v.string()),
}
export const failure = v.variant('kind', [
  v.object({ ...words, kind: v.literal('rate-limit'), waitMs: v.exactOptional(figure) }),
  v.object({ ...words, kind: v.literal('network'), answered: v.boolean(), overload: v.boolean() }),
  v.object({
    ...words,
    kind: v.literal('api'),
    stopsAll: v.exactOptional(v.boolean()),
    signIn: v.exactOptional(v.boolean()),
  }),
  v.object({ ...words, kind: v.literal('system'), cause: v.picklist(['storage', 'worker', 'memory']) }),
  v.object({ ...words, kind: v.literal('cancelled') }),
])

export const engineId = v.picklist(engineIds)
export const tokenUse = v.object({ input: whole, output: whole })
export const levels = v.object({
  brief: v.exactOptional(text),
  standard: v.exactOptional(text),
  comprehensive: v.exactOptional(text),
})
export const verbosity = v.picklist(verbosities)

export const settings = v.object({
  parallel: v.boolean(),
  cap: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxCap)),
  processingMode: v.picklist(['hybrid', 'transcript-only', 'video-only', 'auto']),
  verbosity,
  order: v.exactOptional(v.picklist(['shortest', 'listed'])),
  timeoutMs: v.exactOptional(
    v.pipe(v.number(), v.minValue(timeoutRange.leastMs), v.maxValue(timeoutRange.mostMs)),
  ),
})

export const video = v.object({
  id: videoId,
  title,
  link: v.exactOptional(text),
  durationSeconds: v.exactOptional(seconds),
  transcript: v.exactOptional(v.object({ id, cues: whole, words: whole, timed: v.boolean() })),
})

export const transcript = v.object({
  timed: v.boolean(),
  cues: v.array(v.object({ start: seconds, end: seconds, text, speaker: v.exactOptional(text) })),
})

/** Where a file is not as it should be, and how: `items[3].template: …`. */
export function placeAndIssue(issue: v.BaseIssue<unknown>): string {
  const place = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${short(String(key))}`))
    .join('')
    .replace(/^\./, '')
  return place === '' ? short(issue.message) : `${place}: ${short(issue.message)}`
}
