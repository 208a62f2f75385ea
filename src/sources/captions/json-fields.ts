import { clockSeconds } from './clock-time.ts'

/** A time as it is written; without a unit where neither name nor form says one. */
export interface Moment {
  readonly value: number
  /** In seconds. */
  readonly unit: number | undefined
}

/** What is said and when, by the names that recognisers and players give it. */
export interface Fields {
  /** As it is written: spaces around a word say where it begins. */
  readonly text: string | undefined
  readonly start: Moment | undefined
  readonly end: Moment | undefined
  readonly length: Moment | undefined
  readonly speaker: string | undefined
  readonly kind: string | undefined
}

type Found = { -readonly [name in keyof Fields]: Fields[name] }

const tick = 1e-7
/** In the order in which they are taken where an entry has several. */
const texts =
  'punctuatedword text display displaytext transcript content body sentence caption subtitle line utf8 simpletext word value'.split(
    ' ',
  )
/** Words that stand deeper in an entry. */
const textsWithin = new Set(['alternatives', 'nbest', 'snippet', 'runs', 'segs', 'content'])
const starts = new Set(['start', 'starttime', 'from', 'begin', 'begintime', 'ts', 'offset', 'startoffset'])
const ends = new Set('end endtime to endts endoffset stop until resultendtime resultendoffset'.split(' '))
const lengths = new Set(['duration', 'dur', 'length'])
/** A start, or both in a pair or an object. */
const spans = new Set(['timestamp', 'timestamps', 'time', 'offsets', 'interval'])
const voices = new Set([
  'speaker',
  'speakerlabel',
  'speakertag',
  'speakerid',
  'speakername',
  'speakerdisplayname',
])
const units: readonly (readonly [RegExp, number])[] = [
  [/(?:in)?(?:ms|msec|millis|milliseconds)$/, 0.001],
  [/(?:in)?ticks$/, tick],
  [/(?:in)?(?:sec|secs|seconds)$/, 1],
]

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name of a field however it is written: `start_time`, `startTime`. */
export const plainName = (name: string): string =>
  /[^a-z]/.test(name) ? name.toLowerCase().replace(/[_-]/g, '') : name

/** One of `alternatives` is what was said, the others are guesses. */
export const isAlternatives = (name: string): boolean => name === 'alternatives' || name === 'nbest'

/** The fields of an entry. Where a name stands twice, the first counts. */
export function fieldsOf(entry: Readonly<Record<string, unknown>>): Fields {
  const found: Found = {
    text: undefined,
    start: undefined,
    end: undefined,
    length: undefined,
    speaker: undefined,
    kind: undefined,
  }
  for (const [name, value] of Object.entries(entry)) {
    const plain = plainName(name)
    if (plain === 'type' && typeof value === 'string') found.kind = value
    else if (voices.has(plain)) found.speaker ??= speakerOf(value)
    else if (value !== null && value !== '') readMoment(found, name, plain, value)
  }
  // Most of what isn't timed is no entry, and its words need not be looked for.
  const isEntry = found.start ?? found.end ?? found.kind
  return isEntry === undefined ? found : { ...found, text: textOf(entry, 0) }
}

function readMoment(found: Found, name: string, plain: string, value: unknown): void {
  // Azure's names begin with capitals, and what it counts then are ticks.
  const [base, unit] = name === 'Offset' ? ['offset', tick] : unitIn(plain)
  if (starts.has(base)) found.start ??= moment(value, unit)
  else if (ends.has(base)) found.end ??= moment(value, unit)
  else if (lengths.has(base)) found.length ??= moment(value, unit)
  else if (spans.has(base)) {
    const [start, end] = spanOf(value, base === 'offsets' ? 0.001 : unit)
    found.start ??= start
    found.end ??= end
  }
}

function unitIn(plain: string): readonly [string, number | undefined] {
  const suffixed = /(?:ms|c|s)$/.test(plain) ? units.find(([suffix]) => suffix.test(plain)) : undefined
  return suffixed ? [plain.replace(suffixed[0], ''), suffixed[1]] : [plain, undefined]
}

const written = /^(-?\d{1,15}(?:\.\d{1,12})?)\s*(ms|s|sec|seconds)?$/
/** ISO 8601, as Azure writes it. */
const iso = /^PT(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/

function moment(value: unknown, unit: number | undefined): Moment | undefined {
  if (typeof value === 'number') return { value, unit }
  if (typeof value === 'string') return momentIn(value.trim(), unit)
  if (!isRecord(value)) return undefined
  // As Google's libraries write it.
  const { seconds, nanos } = value
  if (seconds === undefined && nanos === undefined) return undefined
  return { value: Number(seconds ?? 0) + Number(nanos ?? 0) / 1e9, unit: 1 }
}

function momentIn(text: string, unit: number | undefined): Moment | undefined {
  const [, figure, suffix] = written.exec(text) ?? []
  if (figure !== undefined) {
    return { value: Number(figure), unit: suffix === undefined ? unit : suffix === 'ms' ? 0.001 : 1 }
  }
  const [whole, h = 0, m = 0, s = 0] = iso.exec(text) ?? []
  if (whole !== undefined) return { value: Number(h) * 3600 + Number(m) * 60 + Number(s), unit: 1 }
  const seconds = clockSeconds(text)
  return seconds === undefined ? undefined : { value: seconds, unit: 1 }
}

function spanOf(value: unknown, unit: number | undefined): readonly (Moment | undefined)[] {
  if (Array.isArray(value)) return value.slice(0, 2).map((each) => moment(each, unit))
  if (!isRecord(value)) return [moment(value, unit)]
  return [moment(value['from'] ?? value['start'], unit), moment(value['to'] ?? value['end'], unit)]
}

/** Results in results: as deep as any recogniser puts an entry's words. */
const deepest = 3

function textOf(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value
  if (depth > deepest) return undefined
  if (Array.isArray(value)) {
    const parts = value.flatMap((each) => textOf(each, depth + 1) ?? [])
    return parts.length === 0 ? undefined : parts.join('')
  }
  if (!isRecord(value)) return undefined
  let best: { text: string; rank: number } | undefined
  let within: string | undefined
  for (const [name, inside] of Object.entries(value)) {
    const plain = plainName(name)
    const rank = typeof inside === 'string' ? texts.indexOf(plain) : -1
    if (rank >= 0 && rank < (best?.rank ?? Infinity)) best = { text: inside as string, rank }
    else if (typeof inside === 'object' && textsWithin.has(plain)) {
      within ??= textOf(isAlternatives(plain) && Array.isArray(inside) ? inside[0] : inside, depth + 1)
    }
  }
  return best?.text ?? within
}

/** `2`, `spk_2`, `speaker_2` or `SPEAKER_02`. */
const counted = /^(?:(?:spk|speaker)_)?(\d{1,3})$/i

/** A name as it may be read: recognisers often have only a number or a letter. */
function speakerOf(value: unknown): string | undefined {
  if (isRecord(value)) return speakerOf(value['name'] ?? value['displayName'] ?? value['id'])
  if (typeof value === 'number') return `Speaker ${value}`
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const [, number] = counted.exec(value) ?? []
  if (number !== undefined) return `Speaker ${Number(number)}`
  return /^[A-Z]$/.test(value) ? `Speaker ${value}` : value
}
