import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

/** Twenty entries, seven seconds apart. */
const words = Array.from({ length: 20 }, (_, at) => `and thing ${String.fromCharCode(97 + at)} is next`)
const clock = (at: number) => `${Math.floor((at * 7) / 60)}:${String((at * 7) % 60).padStart(2, '0')}`
/** As copied from the panel, with these lines above the entries of these numbers. */
const panel = (
  line: (words: string, at: number) => string,
  above: Readonly<Record<number, string>> = {},
): string =>
  words.flatMap((text, at) => [...(above[at] === undefined ? [] : [above[at]]), line(text, at)]).join('\n')
const alone = (text: string, at: number) => `${clock(at)}\n${text}`
const said = (text: string) => {
  const read = readCaptionText(text)
  return read.ok && read.format === 'timed-lines' ? read.transcript.cues.map((cue) => cue.text) : read
}
const seconds = (at: number, [second, minute, between]: readonly [string, string, string]) => {
  const [m, s] = [Math.floor((at * 7) / 60), (at * 7) % 60]
  return m === 0
    ? `${s} ${second}`
    : `${m} ${minute}${m > 1 && minute === 'Minute' ? 'n' : ''}${between}${s} ${second}`
}

test.each([
  ['numbered titles', { 0: 'Chapter 1: Start', 8: 'Chapter 2: Why is it so?', 14: 'Chapter 3: the end.' }],
  ['numbered titles of another language', { 0: 'Kapitel 1: Anfang', 8: 'Kapitel 2: Mitte' }],
  ['a title now and then', { 8: 'The middle' }],
  [
    'many titles, and the first above all',
    { 0: 'Start', 4: 'Trees', 8: 'Leaves', 12: 'Roots', 16: 'What now?' },
  ],
])('%s are not said', (_, above) => {
  expect(said(`Transcript\n\n${panel(alone, above)}`)).toEqual(words)
})

test('what stands below the panel is not said', () => {
  expect(said(`${panel(alone)}\nEnglish (auto-generated)\nAll\nRelated`)).toEqual(words)
})

test('second lines of sentences are said', () => {
  const text = panel((line, at) => `${clock(at)}\n${line}\nand more of it`)
  expect(said(text)).toHaveLength(40)
})

test.each([
  ['German', ['Sekunden', 'Minute', ' und ']],
  ['Japanese', ['秒', '分', ' ']],
] as const)('times in %s glued to the words are not said', (_, unit) => {
  expect(said(panel((text, at) => `${clock(at)}${seconds(at, unit)}${text}`))).toEqual(words)
})

test('numbers at the beginning of what is said stay', () => {
  const text = '0:03\n3 apples\n0:05\n5 trees\n0:07\n7 seconds is too long\n0:09\nwe say'
  expect(said(text)).toEqual(['3 apples', '5 trees', '7 seconds is too long', 'we say'])
})

test('reads wide colons', () => {
  expect(said('0：05\n你好\n0：09\n再见\n')).toEqual(['你好', '再见'])
})

test('a question and the end of the last sentence are said', () => {
  const text = panel((line, at) => `${alone(line, at)}${at === 8 ? '\nWhat do you think?' : ''}`)
  expect(said(text)).toContain('What do you think?')
  expect(said(`${panel(alone)}\nand that is all`)).toContain('and that is all')
})

test('without capitals a second line is no title', () => {
  expect(said(panel((line, at) => `${clock(at)}\n${line}${at === 8 ? '\n我们再看一次' : ''}`))).toContain(
    '我们再看一次',
  )
})
