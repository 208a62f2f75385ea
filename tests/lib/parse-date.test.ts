import { expect, test } from 'vitest'
import { parseDate } from '#src/lib/parse-date.ts'

test.each<[string, string]>([
  ['2027-02-01', '2027-02-01T00:00:00.000Z'],
  ['2027-02-01T10:30:00Z', '2027-02-01T10:30:00.000Z'],
  ['2027-02-01T10:30:00.250+02:00', '2027-02-01T08:30:00.250Z'],
  ['2027-02-01T10:30', '2027-02-01T10:30:00.000Z'],
  ['2027-02-01 10:30:00', '2027-02-01T10:30:00.000Z'],
  ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
])('reads %s', (text, iso) => {
  expect(parseDate(text)).toBe(Date.parse(iso))
})

test.each(['', '-5', '1.5', '7', 'Monday', 'next month', '2027-13-01', '2027-02-01T25:00Z', '01/02/2027'])(
  'reads no date out of %j',
  (text) => {
    expect(parseDate(text)).toBeUndefined()
  },
)
