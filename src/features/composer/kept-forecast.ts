import type { Forecast } from '#src/domain/forecast.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { useCommands, useSettings } from '#src/store/hooks.tsx'

type Ask = ReturnType<typeof useCommands>['forecast']
type Request = Parameters<Ask>[0]
type Settings = ReturnType<typeof useSettings>

interface Kept {
  readonly request: Request
  readonly options: Settings
  readonly at: EpochMs
  readonly forecast: Forecast
  /** What was under way when it was asked last. */
  rest: Forecast
}

/** Notes whose forecast is worked out in a millisecond or two. */
const few = 1000
/** A forecast of many notes is of hours: a few seconds don't show. */
const keptMs: Ms = 10_000

/**
 * Asks for the forecast of a start as often as the screen likes. What is under way is counted each time; the
 * time of thousands of notes is worked out anew only where something else than the work itself has changed, or
 * after some seconds.
 */
export function keptForecast(ask: Ask): (request: Request, options: Settings, now: EpochMs) => Forecast {
  let kept: Kept | undefined
  return (request, options, now) => {
    // Without a video it costs next to nothing, and says what goes before.
    const rest = ask({ ...request, videos: [] })
    const isLong = request.videos.length * request.templates.length + rest.ahead > few
    if (
      !kept ||
      !isLong ||
      now - kept.at >= keptMs ||
      !isSame(request, kept.request) ||
      // The rate is among them, which the request does not tell.
      options !== kept.options ||
      // More of it is not the work going on. A lower cap shows in how many run at once.
      rest.ahead > kept.rest.ahead ||
      rest.atOnce !== kept.rest.atOnce ||
      rest.paused !== kept.rest.paused
    ) {
      kept = { request, options, at: now, forecast: ask(request), rest }
    }
    kept.rest = rest
    return { ...kept.forecast, ahead: rest.ahead }
  }
}

const isSame = (one: Request, other: Request): boolean =>
  one.engine === other.engine &&
  one.videos === other.videos &&
  one.templates === other.templates &&
  one.settings === other.settings &&
  one.reuse === other.reuse
