import type { Persistence, Records } from '#src/domain/ports.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { BackupEntry } from '#src/export/backup-schema.ts'
import type { BackupLine } from '#src/export/backup-file.ts'

/** What of a back-up is of which kind; tasks go with their session. */
export type Counts = Readonly<Record<'notes' | 'sessions' | 'transcripts' | 'templates', number>>

export interface Restored {
  readonly added: Counts
  /** What was here already stayed as it was. */
  readonly there: Counts
  readonly unusable: number
  /** Where the first one is that can't be used, and why. */
  readonly firstUnusable?: string
  /** False where the end of the file is missing, or could not be read. */
  readonly whole: boolean
  /** Why the storage did not take the rest. */
  readonly error?: unknown
}

const nothing: Counts = { notes: 0, sessions: 0, transcripts: 0, templates: 0 }

/**
 * Puts in what a back-up has and the storage has not, group by group: where it breaks off, what was put in stays,
 * and doing it again adds the rest. Rejects where reading it does.
 */
export async function restoreBackup(
  groups: AsyncIterable<readonly BackupLine[]>,
  to: Pick<Persistence, 'putIn' | 'session'>,
): Promise<Restored> {
  let restored: Restored = { added: nothing, there: nothing, unusable: 0, whole: false }
  for await (const lines of groups) {
    const bad = lines.filter((line) => line.kind === 'unusable')
    const firstUnusable = restored.firstUnusable ?? bad[0]?.why
    restored = {
      ...restored,
      unusable: restored.unusable + bad.length,
      ...(firstUnusable !== undefined && { firstUnusable }),
      whole: lines.some((line) => line.kind === 'end' && line.whole),
    }
    const { given, records } = await recordsOf(
      lines.flatMap((line) => (line.kind === 'entry' ? line.entry : [])),
      to,
    )
    try {
      const added = countsOf(await to.putIn(records))
      restored = {
        ...restored,
        added: sum(restored.added, added),
        there: sum(restored.there, given, added),
      }
    } catch (error) {
      return { ...restored, error }
    }
  }
  return restored
}

/** A session that is here already keeps its own tasks. */
async function recordsOf(group: readonly BackupEntry[], to: Pick<Persistence, 'session'>) {
  const given = unique(group, ({ session }) => session.id, 'session')
  const here = await Promise.all(given.map(({ session }) => to.session(session.id)))
  const fresh = given.filter((_, at) => here[at] === undefined)
  const records = {
    sessions: fresh.map(({ session }) => session),
    tasks: fresh.flatMap(({ session, tasks }) => ownTasks(session, tasks)),
    notes: unique(group, ({ note }) => note.id, 'note').map(({ note }) => note),
    transcripts: unique(group, ({ id }) => id, 'transcript').map(({ id, transcript }) => ({
      id,
      transcript,
    })),
    templates: unique(group, ({ template }) => template.id, 'template').map(({ template }) => template),
  } satisfies Records
  return { records, given: { ...countsOf(records), sessions: given.length } }
}

type Of<Kind extends BackupEntry['kind']> = Extract<BackupEntry, { kind: Kind }>

/** Those of a kind, each id once. */
function unique<Kind extends BackupEntry['kind']>(
  group: readonly BackupEntry[],
  id: (entry: Of<Kind>) => string,
  kind: Kind,
): readonly Of<Kind>[] {
  const ofKind = group.filter((entry): entry is Of<Kind> => entry.kind === kind)
  return [...new Map(ofKind.map((entry) => [id(entry), entry])).values()]
}

function ownTasks(session: Session, tasks: readonly TaskRecord[]): readonly TaskRecord[] {
  const left = new Set(sessionTasks(session).map(({ id }) => id))
  return tasks.filter((record) => record.session === session.id && left.delete(record.task))
}

const countsOf = ({ notes, sessions, transcripts, templates }: Records): Counts => ({
  notes: notes?.length ?? 0,
  sessions: sessions?.length ?? 0,
  transcripts: transcripts?.length ?? 0,
  templates: templates?.length ?? 0,
})

/** Together, without the last one where there are three. */
const sum = (a: Counts, b: Counts, without: Counts = nothing): Counts => ({
  notes: a.notes + b.notes - without.notes,
  sessions: a.sessions + b.sessions - without.sessions,
  transcripts: a.transcripts + b.transcripts - without.transcripts,
  templates: a.templates + b.templates - without.templates,
})
