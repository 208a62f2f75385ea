import type { Persistence } from '#src/domain/ports.ts'
import { videoOf, type Session } from '#src/domain/session.ts'
import { taskId, type Task, type TaskId } from '#src/domain/task.ts'
import type { Transcript, Video, VideoId } from '#src/domain/video.ts'
import { flightKey } from '#src/sessions/flights.ts'
import type { OpenSession } from '#src/sessions/open-session.ts'
import type { Job } from '#src/sessions/transcription-job.ts'
import { durationOf, transcriptFacts } from '#src/sources/transcript-facts.ts'

/** Transcripts on their way to the sessions that want them. */
export interface MadeTranscripts {
  /** Kept until every session has it that wants it: what could not be saved is not made a second time. */
  add(video: VideoId, transcript: Transcript): void
  has(video: VideoId): boolean
  /** Saves it with every session that waits, also with one that comes while others are served. */
  saveFor(job: Job): Promise<void>
  /** Forgets it where nobody lacks it any more. */
  settle(job: Job): void
  /** Resolves once none is being saved. */
  saved(): Promise<unknown>
}

export function createMadeTranscripts(
  persistence: Pick<Persistence, 'saveSession'>,
  changed: (session: Session) => void,
): MadeTranscripts {
  const made = new Map<VideoId, Transcript>()
  const saving = new Set<Promise<void>>()
  return {
    add: (video, transcript) => void made.set(video, transcript),
    has: (video) => made.has(video),
    async saveFor(job) {
      const transcript = made.get(job.video.id)
      const tried = new Set<OpenSession>()
      const next = () => job.waiting.find(({ hold: { open } }) => !tried.has(open))?.hold.open
      for (let open = next(); open && transcript; open = next()) {
        tried.add(open)
        const save = giveTranscript(open, job.video.id, transcript, persistence)
        saving.add(save)
        await save.finally(() => {
          saving.delete(save)
          changed(open.session)
        })
      }
    },
    settle({ video, waiting }) {
      if (waiting.length > 0 && waiting.every(({ hold: { open } }) => hasWords(open, video.id))) {
        made.delete(video.id)
      }
    },
    saved: () => Promise.allSettled(saving),
  }
}

const hasWords = ({ session }: OpenSession, id: VideoId): boolean =>
  videoOf(session, id)?.transcript !== undefined

/** Saves the words of one of a session's videos with it, and from then on its tasks have them. Rejects where they can't be saved. */
async function giveTranscript(
  open: OpenSession,
  id: VideoId,
  transcript: Transcript,
  persistence: Pick<Persistence, 'saveSession'>,
): Promise<void> {
  const before = videoOf(open.session, id)
  if (!before || before.transcript) return
  const durationSeconds = before.durationSeconds ?? durationOf(transcript)
  const facts = transcriptFacts(transcript)
  const video: Video = {
    ...before,
    transcript: facts,
    ...(durationSeconds !== undefined && { durationSeconds }),
  }
  // At once: what else is saved of the session meanwhile must not write over it.
  const wanted = (open.session = withVideo(open.session, video))
  try {
    await persistence.saveSession(wanted, [{ id: facts.id, transcript }])
  } catch (error) {
    const isOther = open.session !== wanted
    open.session = withVideo(open.session, before)
    // What else was saved of the session meanwhile was saved with facts of words that are not there.
    if (isOther) await persistence.saveSession(open.session).catch(() => {})
    throw error
  }
  for (const template of open.session.templates) giveToTask(open, taskId(id, template), video)
}

/** What is under way is known by the words it is made from: it stays as it is. */
function giveToTask({ tasks, shared: { flights, unsaved } }: OpenSession, id: TaskId, video: Video): void {
  const task: Task | undefined = tasks.get(id)
  if (!task || flights.has(flightKey(task)) || unsaved.has(flightKey(task))) return
  tasks.set(id, { ...task, video })
}

const withVideo = (session: Session, video: Video): Session => ({
  ...session,
  videos: session.videos.map((one) => (one.id === video.id ? video : one)),
})
