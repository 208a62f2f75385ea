import type { Task } from '#src/domain/task.ts'

/** An answer as it came over the wire, read to its end. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** How a note is asked for. */
export interface Post {
  readonly endpoint: string
  /** Whether the answer may be a stream. */
  readonly streamed: boolean
  readonly signal: AbortSignal
  /** Left out where the server might not allow it: a header that it does not list would fail the whole request. */
  readonly idempotencyKey: string | undefined
}

/**
 * One request for a note. Cookies go along.
 * @throws what fetch throws: no connection, not allowed, aborted
 */
export const sendTask = (
  { video, template, processingMode, verbosity }: Task,
  { endpoint, streamed, signal, idempotencyKey }: Post,
): Promise<Response> =>
  fetch(endpoint, {
    method: 'POST',
    credentials: 'include',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: streamed ? 'text/event-stream, application/json' : 'application/json',
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify({
      videoUrl: video.link?.trim(),
      selectedTemplate: template,
      processingMode,
      verbosity,
      ...(streamed && { forceAsync: true }),
    }),
  })
