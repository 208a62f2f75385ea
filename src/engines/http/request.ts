import type { Attempt } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { ApiServer } from '#src/engines/http/api-server.ts'

/** An answer as it came over the wire, read to its end. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/**
 * One `POST /api/videos/process`. Cookies go along.
 * @throws what fetch throws: no connection, cut off half-way, not allowed, aborted
 */
export async function sendTask(
  server: ApiServer,
  task: Task,
  { signal, idempotencyKey }: Attempt,
  withKey: boolean,
): Promise<Reply> {
  const response = await fetch(server.endpoint, {
    method: 'POST',
    credentials: 'include',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      // Elsewhere a header that the server does not list as allowed would fail the whole request.
      ...(withKey && { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify({
      videoUrl: task.video.link?.trim(),
      selectedTemplate: task.template,
      processingMode: task.processingMode,
      verbosity: task.verbosity,
    }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
