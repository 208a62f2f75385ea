import { count } from '#src/lib/format-count.ts'
import { costWords } from '#src/features/composer/cost-words.ts'
import type { Forecast } from '#src/domain/forecast.ts'
import type { ModelFacts } from '#src/domain/providers.ts'
import type { Ms } from '#src/lib/clock.ts'
import { duration } from '#src/lib/format-time.ts'

/** What follows on how much a start would be: `, about 25 min at 5 at once; 40 % of a minute’s limit`. */
export function forecastWords(
  { requests, ms, isMost, isGuess, atOnce, ahead, paused, share, transcriptions, use }: Forecast,
  price?: ModelFacts['price'],
): string {
  if (requests === 0) return ahead > 0 ? ', all of them under way already' : ''
  const time = `, ${isMost ? 'at most' : 'about'} ${duration(Math.max(1000, ms) / 1000)}`
  const lanes = requests + ahead === 1 ? '' : atOnce === 1 ? ' one at a time' : ` at ${atOnce} at once`
  const guess = isGuess ? ' by a first guess' : ''
  return [
    time + lanes + guess + aheadWords(ahead, paused),
    ...(transcriptions === undefined ? [] : [transcriptionWords(transcriptions)]),
    ...(share ? [shareWords(share)] : []),
    ...(use ? [costWords(use, price)] : []),
  ].join('; ')
}

const transcriptionWords = (videos: number): string =>
  `${count(videos, 'video')} ${videos === 1 ? 'is' : 'are'} transcribed first, with deAPI`

function aheadWords(ahead: number, paused: boolean): string {
  if (ahead === 0) return ''
  const which = ahead === 1 ? 'the note that is' : `the ${ahead} notes that are`
  return paused ? `, once you resume ${which} paused` : `, counting ${which} under way`
}

const units = new Map<Ms, readonly [unit: string, article: string]>([
  [60_000, ['minute', 'a']],
  [3_600_000, ['hour', 'an']],
  [86_400_000, ['day', 'a']],
])

function shareWords({ of, windowMs }: { readonly of: number; readonly windowMs: Ms }): string {
  const known = units.get(windowMs)
  if (of <= 1) {
    const percent = `${Math.max(1, Math.round(100 * of))} %`
    if (known) return `${percent} of ${known[1]} ${known[0]}’s limit`
    return `${percent} of the limit in ${duration(windowMs / 1000)}`
  }
  const windows = Math.ceil(of)
  return `takes the limit of ${known ? count(windows, known[0]) : duration((windows * windowMs) / 1000)}`
}
