import { NumberField } from '#src/ui/number-field.tsx'
import { startsAMinute, type RateLimit, type RateLimitMode } from '#src/domain/rate-limit.ts'
import { count } from '#src/lib/format-count.ts'
import { useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { rateChoice } from '#src/store/rate-choice.ts'
import { RadioGroup, type RadioOption } from '#src/ui/radio-group.tsx'

const modes: readonly RadioOption<RateLimitMode>[] = [
  { value: 'shared', label: 'Shared by all' },
  { value: 'independent', label: 'One for each' },
]

/** How much the notes API is asked. */
export function RateOptions() {
  const settings = useSettings()
  const setSettings = useSetSettings()
  const { config } = useConfiguration()
  const rate = rateChoice(settings, config)
  const most = config.parallel.rateLimitRpm
  return (
    <>
      <NumberField
        label="Requests a minute"
        value={rate.requestsAMinute}
        least={1}
        most={most}
        hint={`Sends ${rateWords(rate)}: 95 %, since they can bunch up on their way. This site allows at most ${most}. Holds at once, also for what runs now.`}
        onValue={(requestsAMinute) => setSettings({ requestsAMinute })}
      />
      <RadioGroup
        stacked
        label="Rate limit"
        options={modes}
        value={rate.mode}
        onChange={(rateLimitMode) => setSettings({ rateLimitMode })}
        hint="One for all templates, or as much again for each: only where the server counts so. Holds once nothing is under way."
      />
    </>
  )
}

/** What is really sent: `up to 285 requests a minute`, which may be fewer notes. */
function rateWords(rate: RateLimit): string {
  const [starts, each] = [startsAMinute(rate), rate.requestsPerTask]
  const words = `up to ${count(starts * each, 'request')} a minute${each > 1 ? ` (${starts} × ${each} for a note)` : ''}`
  return rate.mode === 'independent' ? `${words} for each template` : words
}
