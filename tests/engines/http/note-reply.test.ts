import { aVideo } from '#tests/support/builders.ts'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { apiServer } from '#src/engines/http/api-server.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { readNote } from '#src/engines/http/note-reply.ts'
import { ask, linkedTask, now } from '#tests/engines/http/ask.ts'

const answerTo = (body: string | object, status = 200) => ask({ status, body })
/** What an answer is read for. */
const asked = { server: apiServer('https://notes.test'), task: linkedTask(), clock: createFakeClock(now) }
const levels = { brief: 'Short.', standard: 'Middle.', comprehensive: 'Long.' }

test('needs no more than content', async () => {
  expect(await answerTo({ content: '# Words' })).toEqual({
    ok: true,
    result: { title: 'A talk', levels: { standard: '# Words' }, selected: 'standard', warnings: [] },
  })
})

test('reads the levels of older servers', async () => {
  expect(await answerTo({ title: 'T', content: 'Middle.', verbosityVersions: levels })).toMatchObject({
    ok: true,
    result: { title: 'T', levels, selected: 'standard' },
  })
})

test('takes content for the level that the server selected', async () => {
  expect(await answerTo({ content: 'Long.', selectedVerbosity: 'comprehensive' })).toMatchObject({
    result: { levels: { comprehensive: 'Long.' }, selected: 'comprehensive' },
  })
})

test('selects a level that is there', async () => {
  expect(await answerTo({ allVerbosityLevels: { brief: 'Short.', standard: ' ' } })).toMatchObject({
    result: { levels: { brief: 'Short.' }, selected: 'brief' },
  })
})

test('keeps the method and the warnings', async () => {
  const body = { content: 'x', processingMethod: 'fallback', warnings: ['No captions', 7, '', null] }
  expect(await answerTo(body)).toMatchObject({ result: { method: 'fallback', warnings: ['No captions'] } })
})

test('keeps the note where optional fields are of the wrong type or unknown', async () => {
  const body = {
    content: 'Words.',
    title: 7,
    template: null,
    videoUrl: {},
    allVerbosityLevels: 'none',
    verbosityVersions: [3],
    selectedVerbosity: 'extreme',
    processingMethod: [],
    warnings: 'many',
    quality: 'good',
    transcript: null,
    tokensUsed: 'x',
    somethingNew: { deep: [1] },
  }
  expect(await answerTo(body)).toEqual({
    ok: true,
    result: { title: 'A talk', levels: { standard: 'Words.' }, selected: 'standard', warnings: [] },
  })
})

test('takes another form of the same link for the same video', async () => {
  const answer = await answerTo({ content: 'x', videoUrl: 'https://youtu.be/dQw4w9WgXcQ?t=12' })
  expect(answer.ok).toBe(true)
})

test('ignores a link that it cannot read', async () => {
  expect((await answerTo({ content: 'x', videoUrl: 'n/a' })).ok).toBe(true)
})

describe('asks again, with a reason, after', () => {
  test.each<[string, string | object, RegExp]>([
    ['a web page', '<!doctype html><html></html>', /answered 200 but with a web page/],
    ['an empty body', '', /answered 200 but its answer is empty/],
    ['a text', 'OK', /answered 200 but without a note/],
    ['a list', [], /answered 200 but without a note/],
    ['blank content', { title: 'T', content: ' \n' }, /answered 200 but without a note/],
    ['another template', { content: 'x', template: 'basic-summary' }, /basic-summary.*than study-notes/],
    [
      'another video',
      { content: 'x', videoUrl: 'https://youtu.be/aaaaaaaaaaa' },
      /another video.*aaaaaaaaaaa/,
    ],
  ])('%s', async (_, body, message) => {
    const answer = await answerTo(body)
    expect(answer).toMatchObject({
      ok: false,
      failure: { kind: 'network', answered: true, overload: false, message: expect.stringMatching(message) },
    })
    expect(JSON.stringify(answer)).not.toContain('<')
  })
})

test.each([
  [{ error: 'No captions' }, { kind: 'network', answered: true, message: 'No captions' }],
  [{ error: { message: 'No captions' } }, { kind: 'network', message: 'No captions' }],
  [
    { error: 'Too many requests', details: 'Please wait', suggestion: 'Upgrade', retryAfter: 60 },
    {
      kind: 'rate-limit',
      waitMs: 60_000,
      message: 'Too many requests',
      details: 'Please wait',
      suggestion: 'Upgrade',
    },
  ],
  [
    { error: 'Please sign in', status: 401 },
    { kind: 'api', signIn: true },
  ],
])('what a 200 without a note says went wrong is told as it is: %j', async (body, failure) => {
  expect(await answerTo(body)).toMatchObject({ ok: false, failure })
})

test('takes the note of a page whose link the server gives back in another form', () => {
  const page = 'https://example.org/talk'
  const task = { ...linkedTask(), video: aVideo(1, { id: `url:${page}`, link: page }) }
  const body = { content: 'Words.', videoUrl: 'http://www.example.org/talk/' }
  expect(readNote(body, { ...asked, task })).toMatchObject({ ok: true })
})

test.each<[string, object]>([
  ['input and output', { input: 1200, output: 300 }],
  ['the model’s own words', { prompt_tokens: 1200, completion_tokens: 300, total_tokens: 1500 }],
  ['another model’s own words', { promptTokenCount: 1200, candidatesTokenCount: 300 }],
])('reads how many tokens a note took, said as %s', async (_, tokensUsed) => {
  const usage = { input: 1200, output: 300 }
  expect(await answerTo({ content: 'x', tokensUsed })).toMatchObject({ result: { usage } })
  expect(await answerTo({ content: 'x', tokenUsage: tokensUsed })).toMatchObject({ result: { usage } })
})

test.each([1500, '1500', { total: 1500 }, { input: -1, output: 2 }, { input: 1.5, output: 2 }, [1, 2], null])(
  'leaves out the tokens %j, which tell no price',
  async (tokensUsed) => {
    const answer = await answerTo({ content: 'x', tokensUsed })
    expect(answer).toMatchObject({ ok: true })
    expect(answer).not.toHaveProperty('result.usage')
  },
)

test('keeps which model wrote it', async () => {
  expect(await answerTo({ content: 'x', model: 'gemini-flash' })).toMatchObject({
    result: { model: 'gemini-flash' },
  })
})

test('refuses a note whose metadata name another video', async () => {
  const body = { content: 'x', metadata: { videoUrl: 'https://youtu.be/aaaaaaaaaaa' } }
  expect(await answerTo(body)).toMatchObject({ ok: false, failure: { kind: 'network' } })
})

const field = fc.oneof(
  fc.jsonValue(),
  fc.string(),
  fc.constantFrom('study-notes', 'brief', 'https://youtu.be/x'),
)
const names = [
  'title',
  'content',
  'template',
  'videoUrl',
  'allVerbosityLevels',
  'selectedVerbosity',
  'warnings',
]
const noteLike = fc.dictionary(fc.constantFrom(...names), field)

property.prop([fc.oneof(fc.string(), fc.jsonValue(), noteLike)])(
  'gives an answer for whatever a server sends',
  (body) => {
    const answer = readNote(body, asked)
    if (answer.ok) expect(answer.result.levels[answer.result.selected]).toMatch(/\S/)
    else
      expect(answer.failure).toMatchObject({
        kind: 'network',
        message: expect.stringContaining('notes.test'),
      })
  },
)
