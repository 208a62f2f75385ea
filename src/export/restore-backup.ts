import type { Persistence, Records } from '#src/domain/ports.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { BackupEntry } from '#src/export/backup-schema.ts'
import { readBackup } from '#src/export/read-backup.ts'

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

/** Put in together: few enough that the page answers meanwhile. */
const most = { entries: 50, characters: 2 ** 20 }

const nothing: Counts = { notes: 0, sessions: 0, transcripts: 0, templates: 0 }

/**
 * Puts in what a back-up has and the storage has not, group by group: where it breaks off, what was put in stays,
 * and doing it again adds the rest.
 * @param breathe lets the page draw and answer
 * @throws NoBackup, with a sentence for the user
 */
export async function restoreBackup(
  file: Blob,
  to: Pick<Persistence, 'putIn' | 'session'>,
  breathe: () => Promise<void>,
): Promise<Restored> {
  let added = nothing
  let there = nothing
  let unusable = 0
  let firstUnusable: string | undefined
  let group: BackupEntry[] = []
  let characters = 0
  const putIn = async () => {
    if (group.length === 0) return
    const { given, records } = await recordsOf(group, to)
    const put = countsOf(await to.putIn(records))
    added = sum(added, put)
    there = sum(there, given, put)
    group = []
    characters = 0
    await breathe()
  }
  const end = (whole: boolean, error?: unknown): Restored => ({
    added,
    there,
    unusable,
    ...(firstUnusable !== undefined && { firstUnusable }),
    whole,
    ...(error !== undefined && { error }),
  })
  let whole = false
  for await (const line of readBackup(file)) {
    if (line.kind === 'end') whole = line.whole
    else if (line.kind === 'unusable') {
      unusable += 1
      firstUnusable ??= line.why
    } else {
      group.push(line.entry)
      characters += line.text
    }
    if (line.kind !== 'end' && group.length < most.entries && characters < most.characters) continue
    try {
      await putIn()
    } catch (error) {
      return end(whole, error)
    }
  }
  return end(whole)
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
