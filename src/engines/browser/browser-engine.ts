import type { Failure } from '#src/domain/failure.ts'
import type { Answer, Attempt, Engine } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'
import { cancelled, createDeskLine, type DeskLine } from '#src/engines/browser/desk-line.ts'

export interface BrowserEngineNeeds {
  readonly transcript: (id: TranscriptId) => Promise<Transcript | undefined>
  readonly createWorker?: () => Worker
}

const createNotesWorker = (): Worker =>
  new Worker(new URL('./browser-engine.worker.ts', import.meta.url), { type: 'module', name: 'notes' })

const noTranscript =
  'This engine writes notes from captions, and this video has none yet. Paste the text of YouTube’s “Show transcript”, drop an .srt or .vtt file, or choose another engine.'
const noTimes =
  'Chapters need times, and this transcript has none. Add captions with times, such as an .srt or .vtt file.'

/**
 * Notes from captions on the user's machine, in one worker that is made at first use: no key, no request
 * leaves the page. A transcript crosses to the worker once and is analysed once, however many templates
 * ask for it. When the worker dies, what it was doing fails with `system` and the next attempt makes a
 * new one.
 */
export function createBrowserEngine({
  transcript,
  createWorker = createNotesWorker,
}: BrowserEngineNeeds): Engine {
  let line: DeskLine | undefined
  let active = 0
  let sent = new Map<TranscriptId, Promise<boolean>>()
  const hangUp = () => {
    line?.close()
    line = undefined
    sent = new Map()
  }
  const openLine = () => (line ??= createDeskLine(createWorker(), hangUp))

  /** Resolves to whether there is a transcript; the worker then has it. */
  const send = (id: TranscriptId): Promise<boolean> => {
    const to = openLine()
    const sending =
      sent.get(id) ??
      transcript(id).then((found) => {
        if (found) to.send({ type: 'transcript', transcript: id, text: found })
        else sent.delete(id)
        return found !== undefined
      })
    sent.set(id, sending)
    sending.catch(() => sent.delete(id))
    return sending
  }

  const write = async ({ video, template }: Task, attempt: Attempt): Promise<Answer> => {
    const id = video.transcript?.id
    for (;;) {
      attempt.report({ stage: 'opening the transcript' })
      if (id === undefined || !(await send(id))) return failed({ kind: 'api', message: noTranscript })
      if (attempt.signal.aborted) return failed(cancelled)
      const answer = await openLine().note(id, video, template, attempt)
      if (answer !== 'missing') return answer
      // The worker had to forget it for newer ones.
      sent.delete(id)
    }
  }

  return {
    id: 'browser',
    limits: {
      cap: 10,
      gapMs: 0,
      timeoutMs: 300_000,
      budgets: [],
      per: 'engine',
      // Measured: 0.3 s for an hour of captions, most of it their analysis.
      pace: { baseMs: 100, perMinuteMs: 5, mostMs: 10_000 },
    },
    refuses: ({ video, template }) =>
      !video.transcript
        ? noTranscript
        : template === 'chapters' && !video.transcript.timed
          ? noTimes
          : undefined,
    process(task, attempt) {
      const { signal } = attempt
      if (signal.aborted) return Promise.resolve(failed(cancelled))
      active++
      return new Promise<Answer>((resolve, reject) => {
        signal.addEventListener('abort', () => resolve(failed(cancelled)), { once: true })
        write(task, attempt).then(resolve, reject)
      }).finally(() => {
        active--
        // Nobody waits any more: end the work at once, not only at its next step.
        if (signal.aborted && active === 0) hangUp()
      })
    },
  }
}

const failed = (failure: Failure): Answer => ({ ok: false, failure })
