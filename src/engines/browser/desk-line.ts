import type { Failure } from '#src/domain/failure.ts'
import type { Answer, Attempt } from '#src/domain/ports.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { TranscriptId, Video } from '#src/domain/video.ts'
import type { DeskAnswer, DeskRequest } from '#src/engines/browser/desk.ts'

/** The page's side of one worker's life. */
export interface DeskLine {
  send(request: DeskRequest): void
  /** `missing`: the worker doesn't hold the transcript. Never rejects: a dead worker is a failure, so is an abort. */
  note(
    transcript: TranscriptId,
    video: Video,
    template: TemplateId,
    attempt: Pick<Attempt, 'report' | 'signal'>,
  ): Promise<Answer | 'missing'>
  /** Ends the worker; what waits fails. */
  close(): void
}

interface Caller {
  readonly transcript: TranscriptId
  readonly attempt: Pick<Attempt, 'report'>
  readonly end: (answer: Answer | 'missing') => void
}

export const cancelled: Failure = { kind: 'cancelled', message: 'Cancelled.' }

const workerLost: Answer = {
  ok: false,
  failure: {
    kind: 'system',
    cause: 'worker',
    message: 'The part of this page that writes notes stopped unexpectedly.',
    suggestion: 'Retry. If it happens again, close other tabs to free memory, or reload the page.',
  },
}

/** `onDeath`: the worker failed on its own; it is closed already. */
export function createDeskLine(worker: Worker, onDeath: () => void): DeskLine {
  const callers = new Map<number, Caller>()
  let last = 0
  const close = () => {
    worker.terminate()
    for (const { end } of callers.values()) end(workerLost)
    callers.clear()
  }
  const die = () => {
    close()
    onDeath()
  }
  worker.addEventListener('error', die)
  worker.addEventListener('messageerror', die)
  worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
    if (data.type === 'progress') {
      // All templates of a video wait for the same analysis, whoever asked first.
      for (const { transcript, attempt } of callers.values()) {
        if (transcript === data.transcript) attempt.report({ fraction: data.fraction, stage: data.stage })
      }
      return
    }
    callers.get(data.id)?.end(answerOf(data))
    callers.delete(data.id)
  })
  return {
    send: (request) => worker.postMessage(request),
    note(transcript, video, template, attempt) {
      const id = ++last
      return new Promise((end) => {
        const cancel = () => {
          if (!callers.delete(id)) return
          worker.postMessage({ type: 'cancel', id } satisfies DeskRequest)
          end({ ok: false, failure: cancelled })
        }
        callers.set(id, { transcript, attempt, end })
        worker.postMessage({ type: 'note', id, transcript, video, template } satisfies DeskRequest)
        attempt.signal.addEventListener('abort', cancel, { once: true })
      })
    },
    close,
  }
}

function answerOf(answer: Exclude<DeskAnswer, { type: 'progress' }>): Answer | 'missing' {
  switch (answer.type) {
    case 'note':
      return { ok: true, result: answer.result }
    case 'missing':
      return 'missing'
    case 'nothing':
      return {
        ok: false,
        failure: {
          kind: 'api',
          message: 'Too little is said in this transcript for a note of this kind.',
          suggestion: 'Add the whole transcript, or choose another template.',
        },
      }
    case 'failed':
      return {
        ok: false,
        failure: {
          kind: 'api',
          message: 'The notes could not be written from these captions.',
          details: answer.details,
          suggestion: 'Check that the captions are text, or choose another engine.',
        },
      }
  }
}
