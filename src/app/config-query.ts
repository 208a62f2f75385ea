import { defaultConfig, type AppConfig } from '#src/domain/config.ts'
import { engineIds } from '#src/domain/ports.ts'
import { providerIds } from '#src/domain/providers.ts'
import { maxCap } from '#src/domain/session.ts'
import { isDeviceModelThere } from '#src/engines/model/providers/device-there.ts'
import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'

const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const configFile = v.object({
  apiBaseUrl: v.optional(v.nullable(v.string())),
  engine: v.optional(v.picklist(engineIds)),
  model: v.optional(
    v.object({
      provider: v.picklist(providerIds),
      baseUrl: v.exactOptional(
        v.pipe(v.string(), v.regex(/^https?:\/\//, 'must start with http:// or https://')),
      ),
      model: v.exactOptional(v.string()),
    }),
  ),
  signInUrl: v.optional(
    v.nullable(v.pipe(v.string(), v.regex(/^(https?:\/\/|\/)/, 'must be a link or start with /'))),
  ),
  requestsPerTask: v.optional(count(1, 1000)),
  sendIdempotencyKey: v.optional(v.boolean()),
  preferAsync: v.optional(v.boolean()),
  parallel: v.optional(
    v.object({
      enabled: v.optional(v.boolean()),
      rolloutPercent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
      maxConcurrent: v.optional(count(1, maxCap)),
      rateLimitRpm: v.optional(count(1, 100_000)),
      rateLimitMode: v.optional(v.picklist(['shared', 'independent'])),
    }),
  ),
})

export interface ReadConfig {
  readonly config: AppConfig
  /** Why the file could not be used; the defaults hold then. */
  readonly problem?: string
}

/** Reads the text of `/config.json`. One wrong value makes the whole file count as broken: half a roll-back is none. */
export function readConfig(text: string): ReadConfig {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return broken('it is not JSON')
  }
  if (Array.isArray(json)) return broken('it is a list, not an object')
  const read = v.safeParse(configFile, json)
  if (!read.success) {
    const [issue] = read.issues
    return broken(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  }
  const { apiBaseUrl, engine, model, signInUrl, requestsPerTask, sendIdempotencyKey, preferAsync, parallel } =
    read.output
  return {
    config: {
      apiBaseUrl: apiBaseUrl ?? null,
      signInUrl: signInUrl ?? null,
      requestsPerTask: requestsPerTask ?? defaultConfig.requestsPerTask,
      sendIdempotencyKey: sendIdempotencyKey ?? defaultConfig.sendIdempotencyKey,
      preferAsync: preferAsync ?? defaultConfig.preferAsync,
      ...(engine && { engine }),
      // A host can't know which browser has one.
      ...(model && (model.provider !== 'device' || isDeviceModelThere()) && { model }),
      parallel: { ...defaultConfig.parallel, ...withoutUndefined(parallel ?? {}) },
    },
  }
}

const withoutUndefined = <T extends object>(object: T) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const broken = (why: string): ReadConfig => ({
  config: defaultConfig,
  problem: `config.json can't be used, so the defaults hold (${why}).`,
})

const patienceMs = 5000

/** `/config.json`, read once at start. It may be missing: hosts answer a 404, or the page itself. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<ReadConfig> => {
    let response: Response
    let text: string
    try {
      // Without an answer the app would stay blank: better the defaults.
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
      response = await fetch('/config.json', { signal: inTime, cache: 'no-cache' })
      text = await response.text()
    } catch (error) {
      if (signal.aborted) throw error
      return broken('it could not be loaded')
    }
    const missing = response.status === 404 || response.headers.get('content-type')?.includes('text/html')
    if (missing) return { config: defaultConfig }
    if (!response.ok) return broken(`the server answered ${response.status}`)
    return readConfig(text)
  },
})
