import { clockSeconds } from './clock-time.ts'
import { attributeReader } from './markup.ts'

/** What a document's frames and ticks last, in seconds. */
export interface MediaClock {
  readonly frame: number
  readonly tick: number
}

const frameRateOf = attributeReader('frameRate')
const multiplierOf = attributeReader('frameRateMultiplier')
const subFrameRateOf = attributeReader('subFrameRate')
const tickRateOf = attributeReader('tickRate')

/** From the attributes of `<tt>`, by https://www.w3.org/TR/ttml2/#parameter-attribute-frameRate and its like. */
export function mediaClock(attributes: string): MediaClock {
  const [top = 1, bottom = 1] = (multiplierOf(attributes) ?? '').split(/[\s:]+/).map((n) => Number(n) || 1)
  const given = positive(frameRateOf(attributes))
  const frameRate = ((given ?? 30) * top) / bottom
  const ticksPerFrame = positive(subFrameRateOf(attributes)) ?? 1
  const tickRate = positive(tickRateOf(attributes)) ?? (given === undefined ? 1 : frameRate * ticksPerFrame)
  return { frame: 1 / frameRate, tick: 1 / tickRate }
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text)
  return value > 0 && Number.isFinite(value) ? value : undefined
}

const offset = /^(\d{1,18}(?:\.\d{1,9})?)(h|m|s|ms|f|t)?$/
/** The frame stands behind a colon, or behind a semicolon where some numbers of frames are left out. */
const frames = /^(\d+:\d+:\d+)[:;](\d{1,4})(?:\.\d+)?$/

/** A time expression in seconds: `00:01:02.5`, `00:01:02:12`, `62.5s`, `1500ms`, `30f`, `10000t`; a bare number is seconds. */
export function mediaSeconds(expression: string | undefined, clock: MediaClock): number | undefined {
  const text = expression?.trim()
  if (!text) return undefined
  const [, value, metric = 's'] = offset.exec(text) ?? []
  if (value !== undefined) {
    const units = { h: 3600, m: 60, s: 1, ms: 0.001, f: clock.frame, t: clock.tick }
    return Number(value) * units[metric as keyof typeof units]
  }
  const [, whole, frame] = frames.exec(text) ?? []
  const seconds = clockSeconds(whole ?? text)
  return seconds === undefined ? undefined : seconds + Number(frame ?? 0) * clock.frame
}
