import { fileName } from '#src/export/file-name.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const tail = '- Study Notes (brief).md'
const named = (stem: string) => fileName(stem, tail)

test.each([
  ['an ordinary title', 'Lecture 1', `Lecture 1 ${tail}`],
  ['signs that Windows refuses', 'What? A/B: "yes" <no>|*\\', `What A B yes no ${tail}`],
  ['letters of other scripts', '日本語の講義 · Лекция · محاضرة', `日本語の講義 · Лекция · محاضرة ${tail}`],
  ['the parts of one emoji', '👩‍🔬 at work', `👩‍🔬 at work ${tail}`],
  ['a device of Windows', 'NUL.txt', `_NUL.txt ${tail}`],
  ['a word that begins like a device', 'Console', `Console ${tail}`],
  ['dots in front', '../../etc', `etc ${tail}`],
  ['nothing usable', ' ??? ', 'Study Notes (brief).md'],
  ['marks that turn the direction', 'report\u202Efdp', `report fdp ${tail}`],
])('%s', (_, stem, expected) => {
  expect(named(stem)).toBe(expected)
})

test('a long title is cut and the tail stays', () => {
  const name = named('word '.repeat(60))
  expect(name.length).toBeLessThanOrEqual(120)
  expect(name.endsWith(`word ${tail}`)).toBe(true)
})

test('a title of wide letters fits what a file system takes, cut between letters', () => {
  const name = named('漢👩‍🔬'.repeat(60))
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
  expect(name).toMatch(/^(?:漢👩‍🔬)+漢? - Study/u)
})

test.prop([fc.string({ unit: 'binary', maxLength: 200 })])(
  'every title gives a name that all systems take',
  (stem) => {
    const name = named(stem)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u)
    expect(name).toMatch(/^[^-. ].*\(brief\)\.md$/su)
  },
)
