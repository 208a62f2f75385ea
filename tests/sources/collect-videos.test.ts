import { collectVideos, type Given } from '#src/sources/collect-videos.ts'
import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const srt = (words: string) => `1\n00:00:01,000 --> 00:00:04,000\n${words}\n`
const file = (name: string, words = name) => ({ name, read: readCaptionText(srt(words)) })
type Input = Partial<Omit<Given, 'transcript'>> & { readonly transcript?: string }
const collect = ({ transcript, ...given }: Input) =>
  collectVideos({
    links: '',
    files: [],
    transcript: transcript === undefined ? undefined : readCaptionText(transcript),
    ...given,
  })
const youTube = (id: string) => `https://www.youtube.com/watch?v=${id}`
const one = 'abc123DEF45'
const two = 'xyz987UVW65'

/** Per video its link or kind of id, its title and the words it was given. */
const summary = (given: Input) =>
  collect(given).videos.map(({ video, transcript }) => [
    video.link ?? video.id.replace(/:.*/, ''),
    video.title,
    transcript?.cues[0]?.text,
  ])

test('finds nothing in nothing', () => {
  expect(collect({})).toEqual({ videos: [], rejects: [], warnings: [], merged: 0, leftOut: 0 })
})

test('a link alone is a video without a transcript', () => {
  expect(collect({ links: `youtu.be/${one}` }).videos).toEqual([
    { video: { id: `youtube:${one}`, title: `YouTube ${one}`, link: youTube(one) } },
  ])
})

test('says how long a video is and how much is said in it', () => {
  expect(collect({ files: [file('a.srt', 'three words here')] }).videos[0]?.video).toMatchObject({
    durationSeconds: 4,
    transcript: { id: expect.stringMatching(/^[\da-f]{64}$/), cues: 1, words: 3, timed: true },
  })
})

test('counts the words of a script without spaces', () => {
  const [found] = collect({ transcript: '今天我们要讲的是如何写出好的程序这是非常重要的一件事情。' }).videos
  expect(found?.video.transcript?.words).toBeGreaterThan(8)
})

test('knows no length for plain text', () => {
  const [found] = collect({ transcript: 'Some words without times.' }).videos
  expect(found?.video.durationSeconds).toBeUndefined()
  expect(found?.video.transcript?.timed).toBe(false)
})

test('a file belongs to the link whose id its name holds', () => {
  const files = [file(`Second-${two}.vtt`, 'b'), file(`${one}.srt`, 'a'), file('Other.srt', 'c')]
  expect(summary({ links: `${youTube(one)} ${youTube(two)}`, files })).toEqual([
    [youTube(one), `YouTube ${one}`, 'a'],
    [youTube(two), 'Second', 'b'],
    ['captions', 'Other', 'c'],
  ])
})

test('one link and one file belong together', () => {
  expect(summary({ links: youTube(one), files: [file('My_talk.en.srt', 'a')] })).toEqual([
    [youTube(one), 'My talk', 'a'],
  ])
})

test('one link and a pasted transcript belong together', () => {
  expect(summary({ links: 'https://example.org/talk', transcript: 'Hello there.' })).toEqual([
    ['https://example.org/talk', 'example.org/talk', 'Hello there.'],
  ])
})

test('the one link and the one transcript that are left over belong together', () => {
  const links = `${youTube(one)} ${youTube(two)}`
  const found = summary({ links, files: [file(`${one}.srt`, 'a')], transcript: 'b' })
  expect(found.map(([link, , words]) => [link, words])).toEqual([
    [youTube(one), 'a'],
    [youTube(two), 'b'],
  ])
})

test('guesses nothing where two links or two transcripts are left over', () => {
  expect(summary({ links: `${youTube(one)} ${youTube(two)}`, files: [file('Talk.srt')] })).toHaveLength(3)
  expect(summary({ links: youTube(one), files: [file('Talk.srt'), file('Other.srt')] })).toHaveLength(3)
})

test('a bracketed id in a name makes a link of its own', () => {
  expect(summary({ files: [file(`A talk [${one}].en.vtt`, 'a')] })).toEqual([[youTube(one), 'A talk', 'a']])
})

test('a bracketed id of another video is not joined with the only link', () => {
  expect(summary({ links: youTube(two), files: [file(`A talk [${one}].en.vtt`, 'a')] })).toHaveLength(2)
})

test('the second file of a video is refused', () => {
  const found = collect({
    links: youTube(one),
    files: [file(`${one}.en.srt`, 'a'), file(`${one}.de.srt`, 'b')],
  })
  expect(found.videos[0]?.transcript?.cues[0]?.text).toBe('a')
  expect(found.rejects).toEqual([
    { what: `${one}.de.srt`, reason: `The captions of this video are already in ${one}.en.srt.` },
  ])
})

test('the same captions twice are one video', () => {
  expect(
    collect({ files: [file('A.srt', 'a'), file('B.srt', 'a')], transcript: srt('a') }).videos,
  ).toHaveLength(1)
})

test('captions keep their id whatever their file is called', () => {
  const id = (name: string, words: string) => collect({ files: [file(name, words)] }).videos[0]?.video.id
  expect(id('A.srt', 'a')).toBe(id('B.srt', 'a'))
  expect(id('A.srt', 'a')).not.toBe(id('A.srt', 'b'))
  expect(id('A.srt', 'a')).toMatch(/^captions:[\da-f]{64}$/)
})

test('names a pasted transcript by its first words', () => {
  const transcript = 'One two three four five six seven eight nine ten.'
  expect(summary({ transcript })[0]?.[1]).toBe('One two three four five six seven eight…')
})

test('a file that can not be read is listed under its name', () => {
  const read = readCaptionText('')
  expect(collect({ files: [{ name: 'empty.srt', read }] }).rejects[0]).toMatchObject({ what: 'empty.srt' })
})

test('a paste that can not be read is listed', () => {
  expect(collect({ transcript: '<!doctype html><p>x' }).rejects[0]?.what).toBe('Pasted transcript')
})

test('warnings say which file they are about', () => {
  const read = readCaptionText(`${srt('a')}\n2\n00:00:05,000 -->`)
  expect(collect({ files: [{ name: 'cut.srt', read }] }).warnings[0]).toMatch(/^cut\.srt: .*cut short/)
})

const word = fc.oneof(
  fc.constantFrom(
    youTube(one),
    `youtu.be/${two}`,
    'ftp://example.org/x',
    'https://example.org/a',
    'youtu.be/x',
  ),
  fc.webUrl(),
  fc.stringMatching(/^[a-z]{1,9}$/),
)

test.prop([fc.array(word, { maxLength: 10 })])('every line ends in a video or a reject', (words) => {
  const { videos, rejects } = collect({ links: words.join('\n') })
  for (const each of words) {
    const alone = collect({ links: each })
    const video = alone.videos[0]?.video.id
    const found = video
      ? videos.some(({ video: { id } }) => id === video)
      : rejects.some(({ what }) => what === alone.rejects[0]?.what)
    expect(found, each).toBe(true)
  }
})

test.prop([
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.tuple(fc.string(), fc.string())),
])('never throws, and gives no id twice and none with a space in it', (links, transcript, texts) => {
  const files = texts.map(([name, text]) => ({ name, read: readCaptionText(text) }))
  const ids = collect({ links, transcript, files }).videos.map(({ video: { id } }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).not.toMatch(/\s/)
})
