import type { Persistence } from '#src/domain/ports.ts'
import type { ModelServer } from '#src/domain/providers.ts'
import type { Session } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { Clock } from '#src/lib/clock.ts'
import { checkedSettings } from '#src/sessions/checked-settings.ts'
import { reusedRecords } from '#src/sessions/reused.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'

/** Saves what is asked for as a session, with its transcripts and what of it is there already. Rejects where it can't be saved, or is no session. */
export async function saveNewSession(
  { engine, videos, templates, settings, name, reuse = new Map() }: StartRequest,
  provider: ModelServer | undefined,
  {
    persistence,
    clock,
    newId,
  }: { persistence: Pick<Persistence, 'saveSession' | 'putIn'>; clock: Clock; newId: () => string },
): Promise<{ readonly session: Session; readonly records: readonly TaskRecord[] }> {
  const session: Session = {
    id: newId(),
    ...(name !== undefined && { name }),
    createdAt: clock.epoch(),
    engine,
    ...(provider && { provider }),
    videos: videos.map(({ video }) => video),
    templates,
    settings: checkedSettings(settings),
  }
  const words = videos.flatMap(({ video, transcript }) =>
    transcript && video.transcript ? { id: video.transcript.id, transcript } : [],
  )
  const records = reusedRecords(session, reuse)
  if (records.length === 0) await persistence.saveSession(session, words)
  else await persistence.putIn({ sessions: [session], tasks: records, transcripts: words })
  return { session, records }
}
