import { verbosities, type Verbosity } from '#src/domain/note.ts'
import { isPreamble, withoutEnd } from '#src/engines/model/trimmings.ts'

export type Levels = Partial<Record<Verbosity, string>>

/** Takes the levels of a note out of an answer while it comes. */
export interface LevelReader {
  feed(text: string): void
  /** The asked level so far. */
  partial(): string
  /** The level that is being written, how many sections of it have begun, and what is written by then. */
  at(): { readonly level: Verbosity; readonly sections: number; readonly written: readonly Verbosity[] }
  /** Forgets the line that was begun: it will be written anew. */
  dropLine(): void
  finish(): Levels
}

/** Models put it in bold, make a heading of it or leave out its end. */
const marker = /^[\s*_#>`]*@{2,}\s*(brief|standard|comprehensive)\b[\s@*_`:.-]*$/i
/** What may become a marker with further letters: it is not to be seen. */
const maybeMarker = /^[\s*_#>`]*(?:@[^\n]{0,40})?$/

/** In characters; what is no note and what marks a level are shorter. */
const longestMark = 400

const levelOf = (line: string): Verbosity | undefined => {
  const name = line.includes('@@') ? marker.exec(line)?.[1]?.toLowerCase() : undefined
  return verbosities.find((level) => level === name)
}

/**
 * Reads line by line, so that it does not matter how the text is cut into pieces. Without any marker all of it is the
 * asked level. A level that comes a second time replaces its first form where it is longer.
 */
export function createLevelReader(asked: Verbosity): LevelReader {
  const texts = new Map<Verbosity, string>()
  const finished: Levels = {}
  let level = asked
  let marked = false
  let sections = 0
  let line = ''

  const turnTo = (next: Verbosity) => {
    // What stands before the first marker is a remark, unless the marker of the asked level was left out.
    if (!marked && next === asked) texts.delete(asked)
    if (marked && next === level) return
    marked = true
    close()
    level = next
    sections = 0
  }
  const close = () => {
    const text = withoutEnd(texts.get(level) ?? '')
    if (text.length > (finished[level]?.length ?? 0)) finished[level] = text
    texts.delete(level)
  }
  const takeLine = (full: string) => {
    const next = levelOf(full)
    if (next) return turnTo(next)
    const before = texts.get(level) ?? ''
    if (before === '' && isPreamble(full)) return
    if (full.startsWith('## ') || /^-{3,}\s*$/.test(full)) sections++
    texts.set(level, `${before}${full}\n`)
  }

  return {
    feed(text) {
      const rows = text.split('\n')
      const last = rows.pop() ?? ''
      for (const row of rows) {
        takeLine((line + row).replace(/\r$/, ''))
        line = ''
      }
      line += last
    },
    partial() {
      const done = finished[asked]
      if (level !== asked) return done ?? ''
      const so = texts.get(asked) ?? ''
      // To look at all of a long line at every piece would take quadratic time; neither is ever so long.
      const isShort = line.length < longestMark
      const isHidden = isShort && (maybeMarker.test(line) || (so === '' && isPreamble(line)))
      const shown = isHidden ? so : so + line
      return done !== undefined && done.length > shown.length ? done : shown
    },
    at: () => ({ level, sections, written: verbosities.filter((one) => finished[one] !== undefined) }),
    dropLine() {
      line = ''
    },
    finish() {
      if (line !== '') takeLine(line.replace(/\r$/, ''))
      line = ''
      close()
      return Object.fromEntries(Object.entries(finished).filter(([, text]) => text.trim() !== ''))
    },
  }
}
