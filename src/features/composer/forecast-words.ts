import { count, number } from '#src/lib/format-count.ts'
import { costWords } from '#src/features/composer/cost-words.ts'
import type { Forecast } from '#src/domain/forecast.ts'
import type { ModelFacts } from '#src/domain/providers.ts'
import type { Ms } from '#src/lib/clock.ts'
import { duration } from '#src/lib/format-time.ts'

/** What the words need to know of who does the work. */
export interface About {
  readonly price?: ModelFacts['price'] | undefined
  /** Whose limit it is, where it is the user's own: `10 requests a minute that you allow Google Gemini`. */
  readonly limit?: string | undefined
  /** What a minute of videos of unknown length costs, where there are any. */
  readonly tokensAMinute?: number | undefined
  /** Videos a minute that may be transcribed, where that is what one waits for. */
  readonly transcribedAMinute?: number | undefined
}

/** What follows on how much a start would be: `, about 25 min at 5 at once; 40 % of a minute’s limit`. */
export function forecastWords(
  { requests, ms, isMost, isGuess, atOnce, ahead, paused, share, transcriptions, use }: Forecast,
  { price, limit, tokensAMinute, transcribedAMinute }: About = {},
): string {
  if (requests === 0) return ahead > 0 ? ', all of them under way already' : ''
  const time = `, ${isMost ? 'at most' : 'about'} ${duration(Math.max(1000, ms) / 1000)}`
  const lanes = requests + ahead === 1 ? '' : atOnce === 1 ? ' one at a time' : ` at ${atOnce} at once`
  const guess = isGuess ? ' by a first guess' : ''
  return [
    time + lanes + guess + aheadWords(ahead, paused),
    ...(transcriptions === undefined ? [] : [transcriptionWords(transcriptions, transcribedAMinute)]),
    ...(share ? [shareWords(share, requests, limit)] : []),
    ...(use?.parts === undefined ? [] : [partsWords(use.parts)]),
    ...(use ? [costWords(use, price)] : []),
    ...(tokensAMinute === undefined
      ? []
      : [`about ${number(tokensAMinute)} tokens for each minute of video whose length is not known`]),
  ].join('; ')
}

const transcriptionWords = (videos: number, aMinute = Infinity): string =>
  `${count(videos, 'video')} ${videos === 1 ? 'is' : 'are'} transcribed first, paid by ${videos === 1 ? 'its' : 'their'} minutes from your credit at deAPI` +
  (videos > aMinute
    ? ` (${count(aMinute, 'request')} a minute: about ${count(Math.ceil(videos / aMinute), 'minute')} for ${count(videos, 'video')})`
    : '')

const partsWords = (parts: number): string =>
  `longer than the model’s window: noted in about ${count(parts, 'part')} first`

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

function shareWords(
  { of, windowMs }: { readonly of: number; readonly windowMs: Ms },
  requests: number,
  limit: string | undefined,
): string {
  const known = units.get(windowMs)
  if (of <= 1) {
    // Not the share: that is of the part of the limit that is used.
    if (limit !== undefined) return `${number(requests)} of the ${limit}`
    const percent = `${Math.max(1, Math.round(100 * of))} %`
    if (known) return `${percent} of ${known[1]} ${known[0]}’s limit`
    return `${percent} of the limit in ${duration(windowMs / 1000)}`
  }
  const windows = Math.ceil(of)
  const takes = `takes the limit of ${known ? count(windows, known[0]) : duration((windows * windowMs) / 1000)}`
  return limit === undefined ? takes : `${takes}, at the ${limit}`
}
