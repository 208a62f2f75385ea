import { isUnsaved, type Failure } from '#src/domain/failure.ts'
import type { ProcessingResult } from '#src/domain/note.ts'
import { StorageFull, type Engine, type Transcriber } from '#src/domain/ports.ts'
import { taskId, type Task } from '#src/domain/task.ts'
import type { Transcript, Video, VideoId } from '#src/domain/video.ts'

/** A transcription as a run knows its tasks. */
export const transcriptionTask = (video: Video): Task => ({
  id: taskId(video.id, 'transcript'),
  video,
  template: 'transcript',
  processingMode: 'auto',
  verbosity: 'standard',
})

/** Stands for a transcript, which a run knows nothing of. */
export const noNote: ProcessingResult = { title: '', levels: {}, selected: 'standard', warnings: [] }

/** A transcriber as a run knows its engines: retries, waits, time-outs and budgets are the same for both. */
export const transcribingEngine = (
  transcriber: Transcriber,
  made: (video: VideoId, transcript: Transcript) => void,
): Engine => ({
  id: 'browser',
  limits: transcriber.limits,
  refuses: () => undefined,
  async process({ video }, attempt) {
    const answer = await transcriber.transcribe(video, attempt)
    if (!answer.ok) return answer
    // Also where nobody waits for it any more: it may have cost something.
    made(video.id, answer.transcript)
    return { ok: true, result: noNote, ...(answer.rate && { rate: answer.rate }) }
  },
})

/** What kept a transcript from being saved; the run calls it a note. */
export function unsavedTranscript(error: unknown): Failure {
  const isFull = error instanceof StorageFull
  return {
    kind: 'system',
    // Not `storage`: that is said of notes which are in this page's memory.
    cause: 'memory',
    message: isFull
      ? 'The transcript was made, but there is no room left in this browser’s storage.'
      : 'The transcript was made but could not be saved.',
    ...(!isFull && { details: error instanceof Error ? error.message : String(error) }),
    suggestion:
      'Make room by deleting what you don’t need, then go on. While this page is open, it is not made a second time.',
  }
}

/** A failure as the tasks have it that waited for the transcript. */
export const failedWithTranscript = (failure: Failure, saving: Failure | undefined): Failure =>
  isUnsaved(failure) && saving
    ? saving
    : { ...failure, message: `The video could not be transcribed. ${failure.message}` }
