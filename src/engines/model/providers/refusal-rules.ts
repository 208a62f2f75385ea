import type { Said } from '#src/engines/model/providers/said.ts'
import { serverName, type Server } from '#src/engines/model/providers/server.ts'
import { tooMany } from '#src/engines/model/providers/too-many.ts'
import { passing, stuck, type Trouble } from '#src/engines/model/providers/trouble.ts'

/** A server's answer with an error, read. */
export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly said: Said
  readonly server: Server
}

/** The first that it is a case of says what it means. */
export function refusalRules(told: Told): Trouble {
  for (const rule of [textTooLong, noMoney, wrongPlace, tooManyRequests, wrongModel, wrongKey, wrongPath]) {
    const trouble = rule(told)
    if (trouble) return trouble
  }
  return told.status >= 500 || told.status === 408 || told.status === 498 ? broken(told) : refused(told)
}

type Rule = (told: Told) => Trouble | undefined

/** Our own words, with the server's below them. */
const words = ({ said }: Told, message: string, suggestion: string) => ({
  message,
  ...(said.words !== undefined && { details: said.words }),
  suggestion,
})
const own = ({ server }: Told) => serverName(server)
const orAnother = (trouble: Trouble): Trouble => ({ ...trouble, ofModel: true })

const manyTokens =
  /context_length|exceed_context|context (?:length|size|window)|maximum context|prompt is too long|input token count|too many (?:input )?tokens|request too large|(?:reduce|shorten) (?:the |your )?(?:length|message|prompt)|n_ctx|tokens must be reduced/i
/** Limits of tokens a minute speak of too many tokens as well. */
const largeRequest = /request too large|maximum context/i
const fullContext = /context (?:length|size)|n_ctx/i

const textTooLong: Rule = (told) => {
  const { status, said } = told
  const meaning = status === 429 ? largeRequest : status < 500 ? manyTokens : fullContext
  if (status !== 413 && !meaning.test(said.all)) return undefined
  const advice =
    'Choose a model with a larger window, or make the window smaller in Settings, so that the text is split.'
  const failure = words(told, 'This is more text than the model takes in.', advice)
  return { problem: 'server', failure: { ...failure, kind: 'api' }, tooLong: true }
}

const emptyAccount =
  /insufficient[_ ](?:quota|balance|credits?|funds)|billing_(?:hard_)?limit|out of credits?|no credits?|requires more credits|payment required|spend(?:ing)? limit|exceeded your current quota, please check your plan/i

const noMoney: Rule = (told) => {
  const { status, said, server } = told
  // Google uses these words for the quota of a minute as well.
  if (status !== 402 && (said.isGoogles || !emptyAccount.test(said.all))) return undefined
  const trouble = stuck(
    'credit',
    words(told, `Your account at ${own(told)} has no credit left.`, 'Top it up there, then go on.'),
  )
  // Some of its models cost nothing.
  return server.id === 'openrouter' ? orAnother(trouble) : trouble
}

const notServed = /location is not supported|country, region|unsupported_country/i

const wrongPlace: Rule = (told) =>
  notServed.test(told.said.all)
    ? stuck(
        'server',
        words(told, `${own(told)} does not serve the place where you are.`, 'Choose another provider.'),
      )
    : undefined

const tooManyRequests: Rule = (told) => (told.status === 429 ? tooMany(told) : undefined)

const unknownModel =
  /model[_ ]?not[_ ]?found|model_not_active|(?:invalid|unknown|unsupported) model\b|not a valid model|no (?:models? loaded|endpoints found)|model\b.{0,120}(?:not found|does not exist|not exist|decommissioned|deprecated|is not supported|not have access)/i
const noMemory = /more system memory|out of memory|insufficient memory|cudamalloc/i

const wrongModel: Rule = (told) => {
  const { status, said } = told
  if (
    unknownModel.test(said.all) ||
    (status === 404 && said.words !== undefined && /model/i.test(said.all))
  ) {
    return orAnother(
      stuck('model', words(told, `${own(told)} does not have this model.`, 'Choose another in Settings.')),
    )
  }
  if (!noMemory.test(said.all)) return undefined
  return orAnother(
    stuck('server', words(told, 'The model needs more memory than there is.', 'Choose a smaller model.')),
  )
}

const badKey =
  /api[_ ]?key[_ ](?:invalid|not valid|expired)|invalid[_ ]api[_ ]?key|incorrect api key|no auth credentials|unauthori[sz]ed|authentication/i
const harmful = /flagged|moderation/i

const wrongKey: Rule = (told) => {
  const { status, said, server } = told
  if (status === 403 && harmful.test(said.all)) {
    const failure = words(told, `${own(told)} takes this text for harmful.`, 'Choose another model.')
    return { problem: 'server', failure: { ...failure, kind: 'api' } }
  }
  if (status === 401 || (status < 500 && badKey.test(said.all))) {
    const has = (server.key() ?? '').trim() !== ''
    const message = has ? `${own(told)} does not take this key.` : `${own(told)} wants a key.`
    return stuck('key', words(told, message, keyAdvice(server, has)))
  }
  if (status !== 403) return undefined
  return stuck(
    'key',
    words(told, `${own(told)} does not allow this with this key.`, 'Check there what the key may do.'),
  )
}

const keyAdvice = ({ facts }: Server, has: boolean): string =>
  has
    ? 'Copy the key again from where you got it, and put it into its field in Settings → Engines.'
    : `Put your key into its field in Settings → Engines${facts.keyPage === undefined ? '.' : `; you get one at ${facts.keyPage}.`}`

const wrongPath: Rule = (told) => {
  const { status, server } = told
  if (status !== 404 && status !== 405) return undefined
  const message = `Nothing answers to this address at ${server.host} (${status}).`
  return stuck('address', words(told, message, 'Check the address in Settings; most of them end in /v1.'))
}

/** They say "too much at once": asking for less helps. */
const overloads = [408, 498, 503, 504, 529]
const overloaded = /overloaded|at capacity|too busy|server busy|loading model|UNAVAILABLE/i

function broken(told: Told): Trouble {
  const { status, said } = told
  if (!overloads.includes(status) && !overloaded.test(said.all)) {
    return passing(words(told, `${own(told)} failed at its work (${status}).`, 'Retry in a few minutes.'))
  }
  const message = `${own(told)} has too much to do (${status}).`
  return passing(words(told, message, 'Retry in a few minutes, or choose another model.'), true)
}

function refused(told: Told): Trouble {
  const message = `${own(told)} refused this request (${told.status}).`
  const failure = words(told, message, 'Choose another model, or check the settings.')
  return { problem: 'server', failure: { ...failure, kind: 'api' } }
}
