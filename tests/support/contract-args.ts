import { parseArgs } from 'node:util'
import { knownTemplates } from '#src/engines/http/known-templates.ts'

export const usage = `Usage: npm run serve:api -- --captions DIR [--port 8787] [--delay MS] [--fail WHAT] [--seed N]
                        [--stream] [--queue] [--metadata]
  --captions DIR  folder of caption files; each file's name holds its YouTube id
  --port N        where to listen, 8787 by default; 0 takes a free port
  --delay MS      time to each answer: 2000, or a range such as 500-3000; none by default
  --fail WHAT     a template id: its first request per video fails; or a share of all requests, 0 to 1
  --seed N        another course of chance; the same seed gives the same one
  --stream        also POST /api/videos/process-async, which tells how far it is while it goes on; for the app to
                  ask there first, its config.json says "preferAsync": true
  --queue         notes come out of a queue: 202, and a job to ask for
  --metadata      also POST /api/youtube/metadata: titles and lengths of the videos`

export interface ServeArgs {
  readonly captions: string
  readonly port: number
  readonly delayMs: { readonly from: number; readonly to: number }
  /** A template id, or the share of requests that fail. */
  readonly fail: string | number
  readonly seed: number
  readonly stream: boolean
  readonly queue: boolean
  readonly metadata: boolean
}

/** @throws an Error whose message says which argument is wrong and what it was */
export function readServeArgs(args: readonly string[]): ServeArgs {
  const { values } = parseArgs({
    args: [...args],
    options: {
      captions: { type: 'string' },
      port: { type: 'string', default: '8787' },
      delay: { type: 'string', default: '0' },
      fail: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      stream: { type: 'boolean', default: false },
      queue: { type: 'boolean', default: false },
      metadata: { type: 'boolean', default: false },
    },
  })
  if (!values.captions) throw new Error('--captions is missing: the folder of caption files.')
  return {
    captions: values.captions,
    port: whole('--port', values.port, 65_535),
    delayMs: readDelay(values.delay),
    fail: readFail(values.fail),
    seed: whole('--seed', values.seed, Number.MAX_SAFE_INTEGER),
    stream: values.stream,
    queue: values.queue,
    metadata: values.metadata,
  }
}

function whole(name: string, text: string, max: number): number {
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text)
  throw new Error(`${name} must be a whole number from 0 to ${max}, not "${text}".`)
}

function readDelay(text: string): ServeArgs['delayMs'] {
  const [from = NaN, to = from] = /^\d{1,7}(?:-\d{1,7})?$/.test(text) ? text.split('-').map(Number) : []
  if (from <= to) return { from, to }
  throw new Error(`--delay must be milliseconds, 2000 or 500-3000, not "${text}".`)
}

function readFail(text: string): string | number {
  if (knownTemplates.includes(text)) return text
  const share = text.trim() === '' ? NaN : Number(text)
  if (share >= 0 && share <= 1) return share
  throw new Error(`--fail must be a share from 0 to 1 or one of ${knownTemplates.join(', ')}, not "${text}".`)
}
