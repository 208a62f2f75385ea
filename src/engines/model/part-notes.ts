import type { TranscriptId } from '#src/domain/video.ts'
import type { Line } from '#src/engines/model/lines.ts'
import { splitLines } from '#src/engines/model/split.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

/** Videos whose part notes are held: the last used ones, some 100 KB each. */
const held = 8
/** All who wait hear of each other's pieces; more often is of no use to anybody. */
const signEveryMs: Ms = 1_000
const longestSilenceMs: Ms = 5_000

interface Work {
  readonly parts: readonly (readonly Line[])[]
  readonly notes: (string | undefined)[]
  readonly taken: Set<number>
  readonly listeners: Set<() => void>
  lastSign: Ms
}

/** Which notes: of this transcript, split so that no part is longer, at this depth of notes of notes. */
export interface PartKey {
  readonly transcript: TranscriptId
  readonly limit: number
  readonly depth: number
}

export interface Helper {
  readonly signal: AbortSignal
  /** Notes one part. */
  note(part: readonly Line[], number: number, of: number): Promise<string>
  /** Called at every sign of life of anybody's work on these parts. */
  heard(done: number, of: number): void
}

export interface PartNotes {
  /** The notes of all parts, in order. Rejects as `note` does, or where it is aborted. */
  of(key: PartKey, lines: readonly Line[], helper: Helper): Promise<readonly string[]>
  /** Tells all who wait for these that the one who writes them is alive. */
  alive(key: PartKey): void
}

/**
 * Notes of the parts of long transcripts, made once for all templates. Whoever needs them helps: each takes the next
 * part that nobody has, in its own lane and through its own gate, and waits only while all are taken. One who is
 * aborted or fails puts its part back for the others.
 */
export function createPartNotes(clock: Clock): PartNotes {
  const works = new Map<string, Work>()

  const workOf = (key: PartKey, lines: readonly Line[]): Work => {
    const name = nameOf(key)
    const known = works.get(name)
    const parts = known?.parts ?? splitLines(lines, key.limit)
    const notes = parts.map(() => undefined)
    const lastSign = -signEveryMs
    const work: Work = known ?? { parts, notes, taken: new Set(), listeners: new Set(), lastSign }
    works.delete(name)
    works.set(name, work)
    for (const [other, { listeners }] of works) {
      if (works.size <= held) break
      if (listeners.size === 0 && other !== name) works.delete(other)
    }
    return work
  }

  return {
    async of(key, lines, helper) {
      const work = workOf(key, lines)
      const { parts, notes, taken, listeners } = work
      const heard = () => helper.heard(notes.filter((note) => note !== undefined).length, parts.length)
      listeners.add(heard)
      try {
        heard()
        for (;;) {
          const next = notes.findIndex((note, at) => note === undefined && !taken.has(at))
          const part = parts[next]
          if (part) {
            taken.add(next)
            try {
              notes[next] = await helper.note(part, next + 1, parts.length)
            } finally {
              taken.delete(next)
              tell(listeners)
            }
          } else if (taken.size === 0) {
            return notes.map((note) => note ?? '')
          } else {
            await changed(listeners, helper.signal, clock)
            heard()
          }
        }
      } finally {
        listeners.delete(heard)
      }
    },
    alive(key) {
      const work = works.get(nameOf(key))
      const now = clock.now()
      if (!work || now - work.lastSign < signEveryMs) return
      work.lastSign = now
      tell(work.listeners)
    },
  }
}

const nameOf = ({ transcript, limit, depth }: PartKey): string => `${transcript} ${limit} ${depth}`

function tell(listeners: Set<() => void>): void {
  for (const listener of listeners) listener()
}

/**
 * Resolves at the next sign of life, or after a while without one: whoever has the part may wait at the run's gate, and
 * is watched there. Rejects where the waiting is aborted.
 */
function changed(listeners: Set<() => void>, signal: AbortSignal, clock: Clock): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => {
      disarm()
      listeners.delete(wake)
      signal.removeEventListener('abort', stop)
      then()
    }
    const wake = () => end(resolve)
    const stop = () => end(() => reject(new Error('The attempt has ended.')))
    if (signal.aborted) return reject(new Error('The attempt has ended.'))
    const disarm = clock.at(clock.now() + longestSilenceMs, wake)
    listeners.add(wake)
    signal.addEventListener('abort', stop, { once: true })
  })
}
