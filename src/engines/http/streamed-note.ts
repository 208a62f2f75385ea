import type { Failure } from '#src/domain/failure.ts'
import type { Answer } from '#src/domain/ports.ts'
import { mostMs, notInTime, type Asked } from '#src/engines/http/asked.ts'
import { readObjects } from '#src/engines/http/event-stream.ts'
import { readBreakdown } from '#src/engines/http/failure-reply.ts'
import { readNote } from '#src/engines/http/note-reply.ts'
import { readProgress } from '#src/engines/http/progress-words.ts'
import { EventTooLong } from '#src/engines/web/events.ts'
import * as v from 'valibot'

const schema = v.looseObject({ type: v.string() })

/**
 * The note out of a stream of events. The first `result` or `error` is the answer, and the connection is closed;
 * events of other types are left out.
 * @throws where the attempt is aborted
 */
export async function readStream(body: ReadableStream<Uint8Array> | null, asked: Asked): Promise<Answer> {
  const { attempt, clock } = asked
  const { host } = asked.server
  let isOverdue = false
  let disarm = () => {}
  const closeAt = (close: () => void) => {
    disarm = clock.at(clock.now() + mostMs, () => {
      isOverdue = true
      close()
    })
  }
  try {
    for await (const event of readObjects(body, { alive: () => attempt.report({}), closeAt })) {
      const read = v.safeParse(schema, event)
      if (!read.success) continue
      const { type, ...said } = read.output
      if (type === 'status') attempt.report(readProgress(said))
      if (type === 'error') return { ok: false, failure: readBreakdown(said, host, clock.epoch()) }
      if (type === 'result') return readNote(noteIn(said), asked)
    }
  } catch (error) {
    if (attempt.signal.aborted) throw error
    if (error instanceof EventTooLong) return failed(`${host} sent more than any note is.`, true)
    // What was cut off may go on over there, and asking with the same key may find it: that is no answer.
    return failed(`The connection to ${host} broke off before the note was there.`, false)
  } finally {
    disarm()
  }
  return isOverdue ? notInTime(host) : failed(`${host} ended its answer without a note.`, true)
}

/** The template may stand beside the note. */
const noteIn = ({ template, result }: { template?: unknown; result?: unknown }): unknown =>
  typeof result === 'object' && result !== null ? { template, ...result } : result

const failed = (message: string, answered: boolean): Answer => {
  const failure: Failure = { kind: 'network', answered, overload: false, message, suggestion: 'Retry.' }
  return { ok: false, failure }
}
