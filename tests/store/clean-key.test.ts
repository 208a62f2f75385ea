import { cleanKey } from '#src/store/clean-key.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const key = 'sk-proj-Ab_12.x|y'

test.each([
  ['as it is', key],
  ['spaces around it', `  ${key}\t `],
  ['a line break at its end', `${key}\r\n`],
  ['a line broken in the middle', `sk-proj-\n  Ab_12.x|y`],
  ['spaces in it', 'sk-proj- Ab_12.x |y'],
  ['no-break and unseen spaces', `\u00a0\u200b${key}\ufeff`],
  ['double quotes', `"${key}"`],
  ['single quotes', `'${key}'`],
  ['back-ticks', `\`${key}\``],
  ['typographic quotes', `“${key}”`],
  ['a comma after the quotes', `"${key}",`],
  ['Bearer before it', `Bearer ${key}`],
  ['bearer in quotes', `"bearer  ${key}"`],
  ['a header', `Authorization: Bearer ${key}`],
  ['Gemini’s header', `x-goog-api-key: ${key}`],
  ['a line of an env file', `OPENAI_API_KEY=${key}`],
  ['a line of a shell', `export GEMINI_API_KEY="${key}"`],
  ['a line of PowerShell', `$env:GROQ_API_KEY = '${key}'`],
  ['a line of JSON', `"apiKey": "${key}",`],
])('finds the key in what was pasted with %s', (_, pasted) => {
  expect(cleanKey(pasted)).toEqual({ ok: true, key })
})

test.each(['', '  \n', '""', 'Bearer '])('takes “%s” for no key', (typed) => {
  expect(cleanKey(typed)).toEqual({ ok: true, key: '' })
})

test('a sign of equality at its end belongs to the key', () => {
  expect(cleanKey('c2VjcmV0a2V5==')).toEqual({ ok: true, key: 'c2VjcmV0a2V5==' })
  expect(cleanKey('c2VjcmV0LWtleQkey=')).toEqual({ ok: true, key: 'c2VjcmV0LWtleQkey=' })
})

test.each([
  ['ключ-от-квартиры', /Latin letters/],
  ['sk-ａｂｃ', /Latin letters/],
  ['sk-naïve', /Latin letters/],
  ['sk-🔑', /Latin letters/],
  ['sk-ab…yz', /hidden/],
  ['sk-••••••', /hidden/],
  ['sk-****yz', /hidden/],
  ['hello there my friend', /one piece/],
  ['OPENAI_API_KEY=sk-one\nGROQ_API_KEY=gsk_two', /several lines/],
])('refuses %s with a sentence that does not repeat it', (typed, problem) => {
  const read = cleanKey(typed)
  expect(read).toEqual({ ok: false, problem: expect.stringMatching(problem) })
  expect(JSON.stringify(read)).not.toContain(typed)
})

test.prop([fc.string({ unit: 'binary' })])('what is kept can always be sent, and is clean', (typed) => {
  const read = cleanKey(typed)
  if (!read.ok) return
  expect(() => new Headers({ authorization: `Bearer ${read.key}` })).not.toThrow()
  expect(cleanKey(read.key)).toEqual(read)
})

const wrappings: readonly ((key: string) => string)[] = [
  (inner) => ` ${inner} `,
  (inner) => `"${inner}"`,
  (inner) => `Bearer ${inner}`,
  (inner) => `MY_API_KEY=${inner}`,
  (inner) => `${inner}\n`,
]

test.prop([
  fc.stringMatching(/^[a-z]{2,4}[-_][A-Za-z0-9]{8,40}$/),
  fc.array(fc.constantFrom(...wrappings), { maxLength: 4 }),
])('whatever is around a key comes off, in any order', (bare, around) => {
  fc.pre(!/(?:key|token|secret)/i.test(bare))
  const pasted = around.reduce((inner, wrap) => wrap(inner), bare)
  expect(cleanKey(pasted)).toEqual({ ok: true, key: bare })
})
