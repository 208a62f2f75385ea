import { short } from '#src/sources/short.ts'
import type { CaptionReader, RawCaptions, RawCue } from './caption-reader.ts'
import { oneLine } from './cue-text.ts'
import { cutShortWarning } from './cut-short.ts'
import { jsonFile, textKind } from './file-kind.ts'
import { readEntries, type EntryList } from './json-entries.ts'
import { fieldsOf, isRecord } from './json-fields.ts'
import { jsonValues } from './json-values.ts'
import { endedByNext } from './on-screen.ts'
import { cuesFromPassages } from './passage.ts'
import { plain } from './plain.ts'
import { withTurns } from './speaker-turns.ts'
import { cuesFromWords, type Word } from './word-cues.ts'

/** In characters: what is longer on average is somebody's whole turn, and says too little about when. */
const longestCaption = 300
/** Of all characters: a list with less than this holds excerpts. */
const completeShare = 0.8
/** A list with so many times the entries of another has its words. */
const muchFiner = 1.5

/**
 * JSON of speech recognisers, players and libraries: Whisper and its kin, Deepgram, AssemblyAI, Amazon, Google,
 * Azure, Rev, podcasts, youtube-transcript-api. All are lists of entries with words and times, and only the names
 * of the fields and the units differ.
 */
export const jsonCaptions: CaptionReader = {
  found: `${jsonFile}, and in it no list of texts with times`,
  detect: (head) => textKind(head) === jsonFile,
  parse(text) {
    const { values, isCut } = jsonValues(text)
    const warnings = isCut ? [cutShortWarning] : []
    const found = errorIn(values)
    return { ...(captionsIn(values) ?? plain.parse(untimed(values))), warnings, found }
  },
}

/** What servers call the reason why they send nothing else. */
const failures = ['error', 'errors', 'fault', 'message', 'error_message', 'msg', 'detail', 'reason']

/** What a server says in place of captions, as deep as servers put it. */
function errorIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') {
    return depth > 1 ? `a JSON file, and in it no captions but “${short(oneLine(value))}”` : undefined
  }
  if (depth > 4 || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return errorIn(value[0], depth + 1)
  const name = failures.find((failure) => failure in value)
  return name === undefined ? undefined : errorIn((value as Record<string, unknown>)[name], depth + 1)
}

/** The captions in values of JSON; undefined where nothing in them has words and times. Never throws. */
export function captionsIn(values: readonly unknown[]): RawCaptions | undefined {
  const { lists, turns } = readEntries(values)
  const list = bestList(lists)
  if (!list) return undefined
  const whole = textBeside(values)
  if (whole.length > charactersOf(list) * muchLonger) return plain.parse(whole)
  const entries = withTurns(inOrder(list), turns)
  return { cues: list.areWords ? cuesFromWords(entries) : captionsFrom(entries), timed: true, warnings: [] }
}

/** In times: entries so much shorter than the text beside them only point out words of it, as the names in it. */
const muchLonger = 2

/** The text of what isn't an entry itself. */
function textBeside([value]: readonly unknown[]): string {
  const text = isRecord(value) && fieldsOf(value).text === undefined ? value['text'] : undefined
  return typeof text === 'string' ? text : ''
}

const charactersOf = ({ entries }: EntryList): number =>
  entries.reduce((sum, { text }) => sum + text.trim().length, 0)

/** What services send with nothing but a text. */
const aside = /^(?:language|duration|task|model|usage|segments|words|chunks)$/

/** A text alone, which recognisers write where nobody asked them for times. */
function untimed(values: readonly unknown[]): string {
  const [value] = values
  const names = isRecord(value) && values.length === 1 ? Object.keys(value) : []
  return names.every((name) => name === 'text' || aside.test(name)) ? textBeside(values) : ''
}

/** The one with the fewest entries that say all, as long as these are captions and no speeches. */
function bestList(lists: readonly EntryList[]): EntryList | undefined {
  const sized = lists.map((list) => {
    return { list, characters: charactersOf(list), count: list.entries.length }
  })
  const most = sized.reduce((max, { characters }) => Math.max(max, characters), 0)
  const complete = sized.filter(({ characters }) => characters > 0 && characters >= most * completeShare)
  const brief = complete.filter(({ characters, count }) => characters / count <= longestCaption)
  const [first, ...others] = brief.length > 0 ? brief : complete
  let best = first
  for (const other of others) {
    if (best && other.count * muchFiner < best.count) best = other
  }
  return best?.list
}

/** Calls are written down channel after channel. */
function inOrder({ entries }: EntryList): readonly Word[] {
  let last = 0
  const isOrdered = entries.every(({ start }) => {
    const before = last
    last = start
    return start >= before
  })
  return isOrdered ? entries : [...entries].sort((a, b) => a.start - b.start)
}

function captionsFrom(entries: readonly Word[]): readonly RawCue[] {
  const passages = entries
    .filter(({ text }) => text.trim() !== '')
    .map(({ start, end, text, speaker }) => ({ start, end, speaker, lines: [text] }))
  return endedByNext(cuesFromPassages(passages))
}
