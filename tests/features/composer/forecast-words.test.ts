import { forecastWords } from '#src/features/composer/forecast-words.ts'
import { expect, test } from 'vitest'

const forecast = {
  requests: 120,
  ms: 1_500_000,
  isMost: false,
  isGuess: false,
  atOnce: 5,
  ahead: 0,
  paused: false,
}
const minute = (of: number) => ({ share: { of, windowMs: 60_000 } })

const limited = { limit: '10 requests a minute that you allow Google Gemini' }
test.each([
  [
    'whose limit it is',
    { ...minute(0.56), requests: 5 },
    limited,
    '; 5 of the 10 requests a minute that you allow Google Gemini',
  ],
  [
    'whose limit takes minutes',
    minute(2.1),
    limited,
    '; takes the limit of 3 minutes, at the 10 requests a minute that you allow Google Gemini',
  ],
  [
    'how transcription is paid and how long it takes on a free plan',
    { transcriptions: 20 },
    { transcribedAMinute: 1 },
    '; 20 videos are transcribed first, paid by their minutes from your credit at deAPI (1 request a minute: about 20 minutes for 20 videos)',
  ],
  [
    'parts',
    { use: { input: 100, output: 10, ofAll: true, parts: 20 } },
    {},
    '; longer than the model’s window: noted in about 20 parts first; about 100 tokens in, 10 out',
  ],
  [
    'what a minute costs of what nobody knows the length of',
    {},
    { tokensAMinute: 6_000 },
    '; about 6,000 tokens for each minute of video whose length is not known',
  ],
])('says of who does the work: %s', (_, more, about, words) => {
  expect(forecastWords({ ...forecast, ...more }, about)).toBe(`, about 25 min at 5 at once${words}`)
})

test.each([
  ['time and lanes', {}, ', about 25 min at 5 at once'],
  ['one lane', { atOnce: 1 }, ', about 25 min one at a time'],
  ['one note', { requests: 1, atOnce: 1, ms: 400 }, ', about 1 s'],
  ['lengths that are not known', { isMost: true }, ', at most 25 min at 5 at once'],
  ['nothing learned yet', { isGuess: true }, ', about 25 min at 5 at once by a first guess'],
  ['a share of a budget', minute(0.4), ', about 25 min at 5 at once; 40 % of a minute’s limit'],
  ['a small share', minute(0.001), ', about 25 min at 5 at once; 1 % of a minute’s limit'],
  ['all of a budget', minute(1), ', about 25 min at 5 at once; 100 % of a minute’s limit'],
  ['more than a budget', minute(2.1), ', about 25 min at 5 at once; takes the limit of 3 minutes'],
  [
    'more than an hour’s',
    { share: { of: 1.4, windowMs: 3_600_000 } },
    ', about 25 min at 5 at once; takes the limit of 2 hours',
  ],
  [
    'another window',
    { share: { of: 0.5, windowMs: 600_000 } },
    ', about 25 min at 5 at once; 50 % of the limit in 10 min',
  ],
  [
    'more than another window',
    { share: { of: 1.5, windowMs: 600_000 } },
    ', about 25 min at 5 at once; takes the limit of 20 min',
  ],
  ['what is ahead', { ahead: 12 }, ', about 25 min at 5 at once, counting the 12 notes that are under way'],
  ['one ahead', { ahead: 1 }, ', about 25 min at 5 at once, counting the note that is under way'],
  [
    'what is paused',
    { ahead: 12, paused: true },
    ', about 25 min at 5 at once, once you resume the 12 notes that are paused',
  ],
  ['the same again', { requests: 0, ahead: 3 }, ', all of them under way already'],
  ['nothing', { requests: 0 }, ''],
])('says %s', (_, more, words) => {
  expect(forecastWords({ ...forecast, ...more })).toBe(words)
})
