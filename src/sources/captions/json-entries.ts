import { startTime } from './clock-time.ts'
import { decodeEntities } from './entities.ts'
import { fieldsOf, isAlternatives, isRecord, plainName, type Fields, type Moment } from './json-fields.ts'
import { spokenText } from './markup.ts'
import type { Turn } from './speaker-turns.ts'
import type { Word } from './word-cues.ts'

/** All entries that stand in the same place of their list, such as `segments[].words[]`. */
export interface EntryList {
  /** Whether they are words, of which captions have to be made. */
  readonly areWords: boolean
  readonly entries: readonly Word[]
}

export interface Entries {
  readonly lists: readonly EntryList[]
  readonly turns: readonly Turn[]
}

interface Found extends Fields {
  readonly text: string
}

const deepest = 12
const isMark = ({ kind }: Fields): boolean => kind?.startsWith('punct') === true

/**
 * The lists of what has words and times in values of JSON, whatever they are called, in the order in which they
 * come. Recognisers say the same twice or three times: by word, by sentence, by speaker.
 */
export function readEntries(values: readonly unknown[]): Entries {
  const lists = new Map<string, Found[]>()
  const turns: Turn[] = []
  const names = new Map<string, string>()

  const walk = (value: unknown, path: string, speaker: string | undefined, depth: number): void => {
    if (depth > deepest) return
    if (Array.isArray(value)) {
      for (const each of value) if (typeof each === 'object') walk(each, path, speaker, depth + 1)
      return
    }
    if (!isRecord(value)) return
    const fields = fieldsOf(value)
    const said = fields.speaker ?? speaker
    take(value, { ...fields, speaker: said }, path)
    for (const [name, inside] of Object.entries(value)) {
      if (typeof inside !== 'object' || inside === null) continue
      const plain = plainName(name)
      const list = Array.isArray(inside)
      const place = /^\d+$/.test(plain) ? path : `${path}.${plain}${list ? '[]' : ''}`
      walk(list && isAlternatives(plain) ? inside[0] : inside, place, said, depth + 1)
    }
  }
  const take = (value: Readonly<Record<string, unknown>>, fields: Fields, path: string): void => {
    const { text, start, end, speaker } = fields
    if (path.endsWith('.speakers[]') && typeof value['name'] === 'string') {
      const id = fieldsOf({ speaker: value['id'] }).speaker
      if (id !== undefined) names.set(id, value['name'])
    } else if (text !== undefined && (start ?? end ?? (isMark(fields) || undefined))) {
      const list = lists.get(path)
      if (list) list.push({ ...fields, text })
      else lists.set(path, [{ ...fields, text }])
    } else if (start && end && speaker !== undefined) {
      turns.push({ start: start.value * (start.unit ?? 1), end: end.value * (end.unit ?? 1), speaker })
    }
  }
  walk(values, '[]', undefined, 0)
  const all = Array.from(lists, ([path, found]): EntryList => {
    const entries = inSeconds(found).map((entry) => {
      const name = entry.speaker === undefined ? undefined : names.get(entry.speaker)
      return name === undefined ? entry : { ...entry, speaker: name }
    })
    return { areWords: areWords(path, found), entries }
  })
  return { lists: all, turns }
}

const wordLists = /(?:^|\.)(?:words|tokens|elements|items)\[\]$/
const wordKinds = /^(?:word|pronunciation|text|spacing)$/
/** In characters, on average. */
const longestWords = 8
/** So many are no chance. */
const enoughToTell = 8

function areWords(path: string, found: readonly Found[]): boolean {
  if (wordLists.test(path) || found.some(({ kind = '' }) => wordKinds.test(kind))) return true
  const texts = found.map(({ text }) => text.trim())
  const characters = texts.reduce((sum, { length }) => sum + length, 0)
  const single = texts.filter((text) => !/\s/.test(text)).length
  return (
    texts.length >= enoughToTell && characters <= texts.length * longestWords && single >= texts.length * 0.9
  )
}

function inSeconds(found: readonly Found[]): readonly Word[] {
  const unit = usualUnit(found)
  const seconds = (moment: Moment | undefined, otherwise: number | undefined): number | undefined =>
    moment && startTime(moment.value * (moment.unit ?? otherwise ?? unit))
  let last = 0
  return found.flatMap((fields): Word | [] => {
    const { start: begun, end: ended, length } = fields
    // What only says when it ends goes on from the entry before.
    const start = begun ? seconds(begun, undefined) : last
    if (start === undefined) return []
    const lasts = seconds(length, begun?.unit)
    const end = seconds(ended, begun?.unit) ?? (lasts === undefined ? undefined : startTime(start + lasts))
    last = end ?? start
    // Some programs write the text as it stood in XML or HTML.
    const text = spokenText(decodeEntities(decodeEntities(fields.text)))
    return { start, end, text, speaker: fields.speaker, isMark: isMark(fields) && begun === undefined }
  })
}

/** In characters for each unit of time: people say 15 a second, and so 0.015 a millisecond; this is between. */
const slowest = 0.5
/** Hardly a caption lasts as many seconds as this, and hardly a word as few milliseconds. */
const shortest = 100
/** Milliseconds have a fraction now and then, where somebody calculated with them. */
const fractionShare = 1 / 4

/** Whether times without a unit are seconds or milliseconds: by many fractions, else by how much is said in one. */
function usualUnit(found: readonly Found[]): number {
  let [characters, units, counted, values, fractions] = [0, 0, 0, 0, 0]
  for (const [at, { start, end, length, text }] of found.entries()) {
    if (start === undefined || start.unit !== undefined) continue
    const until = end?.value ?? (length ? start.value + length.value : found[at + 1]?.start?.value)
    values++
    if (!Number.isInteger(start.value) || !Number.isInteger(until ?? 0)) fractions++
    if (until === undefined || until <= start.value) continue
    characters += text.length
    units += until - start.value
    counted++
  }
  if (fractions > values * fractionShare) return 1
  return counted > 0 && characters < units * slowest && units >= counted * shortest ? 0.001 : 1
}
