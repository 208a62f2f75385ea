import type { Persistence } from '#src/domain/ports.ts'
import type { Session } from '#src/domain/session.ts'
import type { Clock } from '#src/lib/clock.ts'
import { checkedSettings } from '#src/sessions/checked-settings.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'

/** Saves what is asked for as a session, with its transcripts. Rejects where it can't be saved, or is no session. */
export async function saveNewSession(
  { engine, videos, templates, settings, name }: StartRequest,
  {
    persistence,
    clock,
    newId,
  }: { persistence: Pick<Persistence, 'saveSession'>; clock: Clock; newId: () => string },
): Promise<Session> {
  const session: Session = {
    id: newId(),
    ...(name !== undefined && { name }),
    createdAt: clock.epoch(),
    engine,
    videos: videos.map(({ video }) => video),
    templates,
    settings: checkedSettings(settings),
  }
  const words = videos.flatMap(({ video, transcript }) =>
    transcript && video.transcript ? { id: video.transcript.id, transcript } : [],
  )
  await persistence.saveSession(session, words)
  return session
}
