import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { checkTimes } from '#src/engines/model/check-times.ts'
import { clockTime } from '#src/lib/format-time.ts'

property.prop([fc.array(fc.nat(20_000)), fc.integer({ min: 1, max: 20_000 })])(
  'marks exactly the times after the end',
  (times, end) => {
    const { markdown, wrong } = checkTimes(
      times.map((time) => `- A point. [${clockTime(time)}]`).join('\n'),
      end,
    )
    const late = times.filter((time) => time > end + 5)
    expect(markdown.match(/ \d[\d:]* \(\?\)/g)?.length ?? 0).toBe(late.length)
    expect(wrong.size).toBe(new Set(late).size)
    expect(markdown.match(/\[\d[\d:]*\]/g)?.length ?? 0).toBe(times.length - late.length)
  },
)

test('leaves all times where nobody knows how long the video is', () => {
  expect(checkTimes('[59:59] [9:59:59]', undefined).wrong.size).toBe(0)
})

test('marks every time where the material has none', () => {
  expect(checkTimes('A [00:00] B [01:00]', 0).markdown).toBe('A 00:00 (?) B 01:00 (?)')
})

test('gives each of several times brackets of its own', () => {
  expect(checkTimes('A [01:00-02:00] B [01:00, 1:02:03; 99:59]', 4_000).markdown).toBe(
    'A [01:00]-[02:00] B [01:00], [1:02:03]; 99:59 (?)',
  )
})

test('leaves code alone', () => {
  const code = '`rows[10:20]`\n\n```py\nrows[50:59]\n```'
  expect(checkTimes(code, 60)).toEqual({ markdown: code, wrong: new Set() })
})

test('writes more than 99 minutes as hours, so that the time is recognised', () => {
  expect(checkTimes('[100:10]', 7_000).markdown).toBe('[1:40:10]')
})

test('makes spaces of line breaks in HTML', () => {
  expect(checkTimes('| a<br>b<br/>c |\n`<br>`', undefined).markdown).toBe('| a b c |\n`<br>`')
})
