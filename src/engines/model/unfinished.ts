import type { TokenUse } from '#src/domain/note.ts'

/** `endless`: it was stopped, since it went on and on. */
export type End = 'stop' | 'length' | 'filter' | 'endless'

/** A model's words in answer to one request, and to those that went on with it. */
export interface Said {
  readonly text: string
  readonly end: End
}

/** What attempts at one task have paid for while there is no note of it. */
export interface Unfinished {
  /** By what they answer. */
  readonly said: Map<string, Said>
  usage?: TokenUse
  /** Begun ones, but for those that ended at a rate limit: a run allows so many. */
  attempts: number
}

export interface UnfinishedWork {
  of(task: string): Unfinished
  drop(task: string): void
}

/** Tasks whose answers are held: the last tried ones, some 50 KB each. */
const held = 100

export function createUnfinishedWork(): UnfinishedWork {
  const works = new Map<string, Unfinished>()
  return {
    of(task) {
      const work = works.get(task) ?? { said: new Map(), attempts: 0 }
      works.delete(task)
      works.set(task, work)
      const [oldest = task] = works.keys()
      if (works.size > held) works.delete(oldest)
      return work
    },
    drop: (task) => void works.delete(task),
  }
}
