import { readSaid, type Said } from '#src/engines/model/providers/said.ts'
import { serverName, type Server } from '#src/engines/model/providers/server.ts'
import { passing, stuck, type Trouble } from '#src/engines/model/providers/trouble.ts'
import { rateOf, spanMs, waitMs } from '#src/engines/model/providers/waits.ts'
import { dateAndTime } from '#src/lib/format-time.ts'

export interface Refusal {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

const tooLong =
  /context_length|exceed_context|context (?:length|size|window)|maximum context|prompt is too long|input token count|too many (?:input )?tokens|request too large|(?:reduce|shorten) (?:the |your )?(?:length|message|prompt)|n_ctx|tokens must be reduced/i
const noCredit =
  /insufficient[_ ](?:quota|balance|credits?|funds)|billing_(?:hard_)?limit|out of credits?|no credits?|requires more credits|payment required|spend(?:ing)? limit|exceeded your current quota, please check your plan/i
const wrongKey =
  /api[_ ]?key[_ ](?:invalid|not valid|expired)|invalid[_ ]api[_ ]?key|incorrect api key|no auth credentials|unauthori[sz]ed|authentication/i
const noModel =
  /model[_ ]?not[_ ]?found|model_not_active|(?:invalid|unknown|unsupported) model\b|not a valid model|no (?:models? loaded|endpoints found)|model\b.{0,120}(?:not found|does not exist|not exist|decommissioned|deprecated|is not supported|not have access)/i
const aDay = /per[ _-]?day|daily|\b(?:TPD|RPD)\b/i
const overloads = [408, 498, 503, 504, 529]
const overloaded = /overloaded|at capacity|too busy|server busy|loading model|UNAVAILABLE/i
const notHere = /location is not supported|country, region|unsupported_country/i
const noMemory = /more system memory|out of memory|insufficient memory|cudamalloc/i
/** A longer wait is none: something else than waiting helps. */
const longestWait = 600_000

/** What an error of a server means, by its status and its words. One for all that speak like OpenAI, and for Gemini. */
export function readRefusal(refusal: Refusal, server: Server): Trouble {
  const said = readSaid(refusal.text, server.key())
  const rate = rateOf(refusal.headers, server.clock.epoch())
  return { ...meaning(refusal, said, server), ...(rate && { rate }) }
}

function meaning(refusal: Refusal, said: Said, server: Server): Trouble {
  const { status } = refusal
  const name = serverName(server)
  const words = (message: string, suggestion: string) => ({
    message,
    ...(said.words !== undefined && { details: said.words }),
    suggestion,
  })
  const ofModel = (trouble: Trouble): Trouble => ({ ...trouble, ofModel: true })

  if (status < 500 ? tooLong.test(said.all) : /context (?:length|size)|n_ctx/i.test(said.all)) {
    const trouble = words(
      'This is more text than the model takes in.',
      'Choose a model with a larger window, or make the window smaller in Settings, so that the text is split.',
    )
    return { problem: 'server', failure: { ...trouble, kind: 'api' }, tooLong: true }
  }
  if (status === 402 || (noCredit.test(said.all) && !isGoogles(said))) {
    const trouble = stuck(
      'credit',
      words(`Your account at ${name} has no credit left.`, 'Top it up there, then resume.'),
    )
    // Some of its models cost nothing.
    return server.id === 'openrouter' ? ofModel(trouble) : trouble
  }
  if (notHere.test(said.all)) {
    return stuck(
      'server',
      words(`${name} does not serve the place where you are.`, 'Choose another provider.'),
    )
  }
  if (status === 429) return tooMany(refusal, said, server)
  if (noModel.test(said.all) || (status === 404 && said.words !== undefined && /model/i.test(said.all))) {
    return ofModel(stuck('model', words(`${name} does not have this model.`, 'Choose another in Settings.')))
  }
  if (status === 401 || wrongKey.test(said.all)) {
    const has = (server.key() ?? '').trim() !== ''
    return stuck(
      'key',
      words(has ? `${name} does not take this key.` : `${name} wants a key.`, keyAdvice(server, has)),
    )
  }
  if (status === 403) {
    return stuck(
      'key',
      words(`${name} does not allow this with this key.`, 'Check there what the key may do.'),
    )
  }
  if (status === 404 || status === 405) {
    return stuck(
      'address',
      words(
        `Nothing answers to this address at ${server.host} (${status}).`,
        'Check the address in Settings; most of them end in /v1.',
      ),
    )
  }
  if (noMemory.test(said.all)) {
    return ofModel(
      stuck('server', words('The model needs more memory than there is.', 'Choose a smaller model.')),
    )
  }
  if (overloads.includes(status) || (status >= 500 && overloaded.test(said.all))) {
    return passing(
      words(`${name} has too much to do (${status}).`, 'Retry in a few minutes, or choose another model.'),
      true,
    )
  }
  if (status >= 500) {
    return passing(words(`${name} failed at its work (${status}).`, 'Retry in a few minutes.'))
  }
  const message = `${name} refused this request (${status}).`
  return {
    problem: 'server',
    failure: { ...words(message, 'Choose another model, or check the settings.'), kind: 'api' },
  }
}

function tooMany({ headers }: Refusal, said: Said, server: Server): Trouble {
  const name = serverName(server)
  const details = said.words !== undefined && { details: said.words }
  const now = server.clock.epoch()
  const wait = spanMs(said.retryDelay) ?? waitMs(headers, said.all, now)
  const ofADay = aDay.test(said.quotas.join(' ')) || (!isGoogles(said) && aDay.test(said.all))
  // Google asks to wait for some seconds also where the day's quota is used up.
  const isOver = isGoogles(said) ? ofADay || /limit: 0\b/.test(said.all) : wait === undefined && ofADay
  if (isOver || (wait ?? 0) > longestWait) {
    const anew =
      !isGoogles(said) && wait !== undefined ? ` It starts anew on ${dateAndTime(now + wait)}.` : ''
    const message = `The quota of this model at ${name} is used up.${anew}`
    const suggestion = 'Choose another model or provider in Settings, or resume when it starts anew.'
    return { ...stuck('rate-limit', { message, ...details, suggestion }), ofModel: true }
  }
  return {
    problem: 'rate-limit',
    failure: {
      kind: 'rate-limit',
      message: `${name} takes no more requests for now.`,
      ...details,
      suggestion: 'Ask for fewer requests a minute in Settings, or choose another model.',
      ...(wait !== undefined && { waitMs: wait }),
    },
  }
}

/** Google tells per-minute and per-day quotas apart by their names only. */
const isGoogles = ({ all }: Said): boolean => all.includes('RESOURCE_EXHAUSTED')

const keyAdvice = ({ facts }: Server, has: boolean): string =>
  has
    ? 'Copy the key again from where you got it, and put it into Settings.'
    : `Put your key into Settings${facts.keyPage === undefined ? '.' : `; you get one at ${facts.keyPage}.`}`

/** Whether what came with a 200 is an error all the same. */
export const isError = (body: unknown): boolean =>
  body !== null && typeof body === 'object' && 'error' in body && Boolean(body.error)

/** An error that came with a 200, inside of a stream: its status is in its words, if anywhere. */
export function refusalInside(text: string, server: Server): Trouble {
  const { status, all } = readSaid(text, undefined)
  const guessed = /rate.?limit|RESOURCE_EXHAUSTED/i.test(all) ? 429 : 500
  return readRefusal({ status: status ?? guessed, headers: new Headers(), text }, server)
}
