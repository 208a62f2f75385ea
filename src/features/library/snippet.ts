import { plainMarkdown } from '#src/domain/note-text.ts'
import { levelThereIs, verbosities, type Note, type Verbosity } from '#src/domain/note.ts'
import type { FoundNotes } from '#src/domain/note-search.ts'
import { wordsOf, type Word } from '#src/lib/words.ts'
import type { Piece } from '#src/widgets/found-marks.ts'

/** Text around what was looked for, and the level of the note in which it stands. */
export interface Snippet {
  readonly level: Verbosity
  readonly pieces: readonly Piece[]
}

type Marks = Pick<FoundNotes, 'words' | 'beginnings' | 'phrases'>

/** In characters: about two lines. */
const longest = 180
/** Before the first hit, so that it is not read without what it belongs to. */
const lead = 50

/** A word that was looked for, and by which of the marks it was found. */
interface Hit extends Word {
  readonly wanted: string
}

/** The part of a note that says most of what was looked for, a phrase before all, in the level that opens by itself where it is there. */
export function snippetOf(note: Pick<Note, 'levels' | 'selected'>, marks: Marks): Snippet | undefined {
  const own = levelThereIs(note)
  const all = new Set([...marks.words, ...marks.beginnings]).size
  let best: (Snippet & { readonly most: number }) | undefined
  for (const level of [own, ...verbosities.filter((each) => each !== own)]) {
    const { text, words } = readLevel(note.levels, level)
    const hits = hitsAmong(words, marks)
    const phrases = phraseStarts(words, marks)
    const { from, most: near } = densest(phrases.size > 0 ? phrases : undefined, hits)
    const most = near + (phrases.size > 0 ? all : 0)
    if (from && most > (best?.most ?? 0)) best = { level, most, pieces: cutOut(text, hits, from) }
    if (best?.most === (marks.phrases?.length ? 2 * all : all)) break
  }
  return best
}

/** A short text with what was looked for in it. */
export const marked = (text: string, marks: Marks): readonly Piece[] =>
  piecesOf(text, hitsAmong(wordsOf(text), marks), 0, text.length)

interface ReadText {
  readonly text: string
  readonly words: readonly Word[]
}

/** Whoever types asks for the same notes again with each letter, and to read them is nearly all that it costs. */
const read = new WeakMap<Note['levels'], Map<Verbosity, ReadText>>()

function readLevel(levels: Note['levels'], level: Verbosity): ReadText {
  const there = read.get(levels) ?? new Map<Verbosity, ReadText>()
  read.set(levels, there)
  const known = there.get(level)
  if (known) return known
  const text = plainMarkdown(levels[level] ?? '').replace(/\s*\n\s*/g, ' · ')
  const now = { text, words: wordsOf(text) }
  there.set(level, now)
  return now
}

function hitsAmong(all: readonly Word[], { words, beginnings }: Marks): readonly Hit[] {
  const whole = new Set(words)
  const hits: Hit[] = []
  for (const word of all) {
    const { term } = word
    const wanted = whole.has(term) ? term : beginnings.find((beginning) => term.startsWith(beginning))
    if (wanted !== undefined) hits.push({ ...word, wanted })
  }
  return hits
}

/** Where the phrases begin that were looked for. */
function phraseStarts(words: readonly Word[], { phrases = [] }: Marks): ReadonlySet<number> {
  const stands = (phrase: readonly string[], at: number) =>
    phrase.every((term, index) => words[at + index]?.term === term)
  return new Set(
    words.flatMap(({ start }, at) => (phrases.some((phrase) => stands(phrase, at)) ? start : [])),
  )
}

/** Where a snippet begins that holds most of what was wanted: at one of these places, where there are some. */
function densest(
  places: ReadonlySet<number> | undefined,
  hits: readonly Hit[],
): { readonly from: Hit | undefined; readonly most: number } {
  let from: Hit | undefined
  let most = 0
  for (const [at, first] of hits.entries()) {
    if (places && !places.has(first.start)) continue
    const wanted = new Set<string>()
    for (let next = at; next < hits.length; next++) {
      const hit = hits[next]
      if (!hit || hit.end > first.start + longest - lead) break
      wanted.add(hit.wanted)
    }
    if (wanted.size > most) [from, most] = [first, wanted.size]
  }
  return { from, most }
}

/** At whole words, where there are some. */
function cutOut(text: string, hits: readonly Word[], first: Word): readonly Piece[] {
  const early = Math.max(0, first.start - lead)
  const gap = text.indexOf(' ', early)
  const start = early > 0 && gap >= 0 && gap < first.start ? gap + 1 : early
  const late = Math.min(text.length, start + longest)
  const last = text.lastIndexOf(' ', late)
  const end = late < text.length && last > first.end ? last : late
  const pieces = piecesOf(text, hits, start, end)
  const dots: Piece = { text: '…', hit: false }
  return [...(start > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])]
}

function piecesOf(text: string, hits: readonly Word[], start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (to: number, hit: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit })
    at = Math.max(at, to)
  }
  let at = start
  for (const word of hits) {
    if (word.start < start || word.end > end) continue
    add(word.start, false)
    add(word.end, true)
  }
  add(end, false)
  return pieces
}
