import { readCaptionName } from '#src/sources/caption-name.ts'
import { expect, test } from 'vitest'

const known = new Set(['abc123DEF45'])

test.each([
  ['Some_talk.en.vtt', 'Some talk', undefined],
  ['Some talk.pt-BR.srt', 'Some talk', undefined],
  ['Some talk.mp4.en-orig.json3', 'Some talk', undefined],
  ['C:\\talks\\Some talk.txt', 'Some talk', undefined],
  ['What is Node.js.srt', 'What is Node', undefined],
  ['Version 2.0.srt', 'Version 2.0', undefined],
  ['Some talk [xyz-987_ABC].en.vtt', 'Some talk', 'xyz-987_ABC'],
  ['Some talk [Full_Course].srt', 'Some talk [Full Course]', undefined],
  ['Some talk [abc123DEF45].en.vtt', 'Some talk', 'abc123DEF45'],
  ['Some talk-abc123DEF45.vtt', 'Some talk', 'abc123DEF45'],
  ['abc123DEF45.srt', undefined, 'abc123DEF45'],
  ['captions (1).srt', undefined, undefined],
  ['2001.srt', undefined, undefined],
])('reads the name %s', (name, title, youTubeId) => {
  expect(readCaptionName(name, known)).toEqual({ title, youTubeId })
})
