import type { Answer } from '#src/domain/ports.ts'
import type { Asked } from '#src/engines/http/asked.ts'
import { readResponse, type Heard } from '#src/engines/http/read-response.ts'
import { sendTask } from '#src/engines/http/request.ts'
import { unreachable } from '#src/engines/http/unreachable.ts'

/** What was found out of how a server can be asked. */
export interface Habits {
  /**
   * Whether it has the endpoint that streams. "unsure": it gave no answer there and one at the other, which may be
   * a 404 that the browser hides, or a lost packet; so it is asked there only where that could help.
   */
  streams?: boolean | 'unsure'
  /** Where it sends those who ask there for a stream: they need not ask there first. */
  plainAt?: string | undefined
}

/** There is nothing at this address. */
const missing = [404, 405, 501]
/** It took longer than the server, or a proxy before it, waits: what a stream is for. 413 comes with the same hint. */
const tooLong = [408, 413, 504, 524]

/**
 * Asks one server for one note. First at the endpoint that answers at once, since every server has it and most
 * notes are made in time; the streaming one would cost a request that ends in 404, and its preflight, wherever it
 * is missing. It is asked where an answer says that it took too long, or that there is nothing at the first; from
 * then on it comes first, since it gives real progress and outlives the time-outs of proxies. A host that knows
 * its server says `preferAsync`, and it comes first from the start. Every further request passes the gate.
 * @param habits is written to
 * @throws where the attempt is aborted
 */
export async function askServer(asked: Asked, habits: Habits, preferAsync: boolean): Promise<Answer> {
  const streamFirst = habits.streams === undefined ? preferAsync : habits.streams === true
  try {
    return streamFirst && habits.plainAt === undefined
      ? await askStreamFirst(asked, habits)
      : await askPlainFirst(asked, habits)
  } catch (error) {
    if (asked.attempt.signal.aborted) throw error
    return { ok: false, failure: unreachable(asked.server) }
  }
}

async function askPlainFirst(asked: Asked, habits: Habits): Promise<Answer> {
  const { server, attempt } = asked
  const address = habits.plainAt ?? server.endpoint
  const plain = await send(asked, address, false)
  const isMissing = missing.includes(plain.status)
  const isOnlyWay = () => habits.streams === false
  if ((!isMissing && !tooLong.includes(plain.status)) || isOnlyWay()) return plain.answer
  await attempt.another()
  // Another attempt may have found out in the meantime.
  if (isOnlyWay()) return plain.answer
  const streamed = await orSilence(asked, send(asked, server.streamEndpoint, true))
  // Silence may be a 404 that the browser hides, as it does from another origin.
  if (!streamed) return plain.answer
  // To be sent back to where it took too long is no help either.
  if (missing.includes(streamed.status) || streamed.redirect === address) habits.streams = false
  else if (provesStreams(streamed)) return follow(asked, habits, streamed)
  // What else may come, an error or a web page, is no reason to ask there first, or instead of the other.
  return isMissing && streamed.status >= 400 && !missing.includes(streamed.status)
    ? streamed.answer
    : plain.answer
}

async function askStreamFirst(asked: Asked, habits: Habits): Promise<Answer> {
  const { server, attempt } = asked
  const stream = send(asked, server.streamEndpoint, true)
  // Once it has answered, silence is silence.
  const heard = await (habits.streams || server.sameOrigin ? stream : orSilence(asked, stream))
  if (heard && !missing.includes(heard.status)) {
    return provesStreams(heard) ? follow(asked, habits, heard) : heard.answer
  }
  await attempt.another()
  const plain = await send(asked, server.endpoint, false)
  if (!missing.includes(plain.status)) habits.streams = heard ? false : 'unsure'
  return plain.answer
}

/** Proxies and pages answer at any address; these answers come only from what was meant. */
const provesStreams = ({ status, streamed, redirect, answer }: Heard): boolean =>
  streamed || status === 202 || redirect !== undefined || answer.ok

/** From now on it is asked so first. */
async function follow(asked: Asked, habits: Habits, { answer, redirect }: Heard): Promise<Answer> {
  habits.streams = true
  habits.plainAt = redirect
  if (redirect === undefined) return answer
  await asked.attempt.another()
  return (await send(asked, redirect, false)).answer
}

/** @throws where there is no answer */
async function send(asked: Asked, endpoint: string, streamed: boolean): Promise<Heard> {
  const { task, attempt, sendsKey } = asked
  const { signal } = attempt
  // A key stands for one request: another body with it is refused, or answered as the first one was.
  const key = streamed ? `${attempt.idempotencyKey}/async` : attempt.idempotencyKey
  const idempotencyKey = sendsKey ? key : undefined
  const response = await sendTask(task, { endpoint, streamed, signal, idempotencyKey })
  attempt.report({})
  return readResponse(response, asked)
}

async function orSilence(asked: Asked, heard: Promise<Heard>): Promise<Heard | undefined> {
  try {
    return await heard
  } catch (error) {
    if (asked.attempt.signal.aborted) throw error
    return undefined
  }
}
