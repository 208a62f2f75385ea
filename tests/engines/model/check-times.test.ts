import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { checkTimes } from '#src/engines/model/check-times.ts'
import { clockTime } from '#src/lib/format-time.ts'

const any = () => true

property.prop([fc.array(fc.nat(20_000)), fc.integer({ min: 1, max: 20_000 })])(
  'marks exactly the times that are not right',
  (times, end) => {
    const { markdown, wrong } = checkTimes(
      times.map((time) => `- A point. [${clockTime(time)}]`).join('\n'),
      (seconds) => seconds <= end,
    )
    const late = times.filter((time) => time > end)
    expect(markdown.match(/ \d[\d:]* \(\?\)/g)?.length ?? 0).toBe(late.length)
    expect(wrong.size).toBe(new Set(late).size)
    expect(markdown.match(/\[\d[\d:]*\]/g)?.length ?? 0).toBe(times.length - late.length)
  },
)

test('marks what is no time at all', () => {
  expect(checkTimes('[03:75] [1:60:00] [75:03]', any).markdown).toBe('03:75 (?) 1:60:00 (?) [75:03]')
})

test('gives each of several times brackets of its own', () => {
  expect(checkTimes('A [01:00-02:00] B [01:00, 1:02:03; 99:59]', (at) => at < 4_000).markdown).toBe(
    'A [01:00]-[02:00] B [01:00], [1:02:03]; 99:59 (?)',
  )
})

test('leaves code alone', () => {
  const code = '`rows[10:20]`\n\n```py\nrows[50:59]\n```'
  expect(checkTimes(code, () => false)).toEqual({ markdown: code, wrong: new Set() })
})

test('writes more than 99 minutes as hours, so that the time is recognised', () => {
  expect(checkTimes('[100:10]', any).markdown).toBe('[1:40:10]')
})

test('makes spaces of line breaks in HTML', () => {
  expect(checkTimes('| a<br>b<br/>c |\n`<br>`', any).markdown).toBe('| a b c |\n`<br>`')
})
