import { refusalRules } from '#src/engines/model/providers/refusal-rules.ts'
import { readSaid } from '#src/engines/model/providers/said.ts'
import type { Server } from '#src/engines/model/providers/server.ts'
import type { Trouble } from '#src/engines/model/providers/trouble.ts'
import { rateOf } from '#src/engines/model/providers/waits.ts'

export interface Refusal {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** What an error of a server means, by its status and its words. One for all that speak like OpenAI, and for Gemini. */
export function readRefusal({ status, headers, text }: Refusal, server: Server): Trouble {
  const said = readSaid(text, server.key())
  const rate = rateOf(headers, server.clock.epoch())
  return { ...refusalRules({ status, headers, said, server }), ...(rate && { rate }) }
}

/** Whether what came with a 200 is an error all the same. */
export const isError = (body: unknown): boolean =>
  body !== null && typeof body === 'object' && 'error' in body && Boolean(body.error)

/** An error that came with a 200, inside of a stream: its status is in its words, if anywhere. */
export function refusalInside(text: string, server: Server): Trouble {
  const { status, all } = readSaid(text, undefined)
  const guessed = /rate.?limit|RESOURCE_EXHAUSTED/i.test(all) ? 429 : 500
  return readRefusal({ status: status ?? guessed, headers: new Headers(), text }, server)
}
