import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { createJoin } from '#src/engines/model/joined.ts'

function joined(before: string, pieces: readonly string[]): string {
  let said = before
  const join = createJoin(before, (text) => (said += text))
  for (const piece of pieces) join.feed(piece)
  join.end()
  return said
}

const rows = Array.from({ length: 40 }, (_, at) => `- Point ${at} says something of its own.`)

property.prop([fc.integer({ min: 1, max: 39 }), fc.nat(10), fc.integer({ min: 1, max: 50 }), fc.boolean()])(
  'joins an answer that repeats its last lines to what it would have been uncut',
  (cut, repeated, size, remarks) => {
    const whole = `${rows.join('\n')}\n`
    const before = `${rows.slice(0, cut).join('\n')}\n`
    const rest = `${remarks ? 'Sure, going on:\n\n' : ''}${rows.slice(Math.max(0, cut - repeated)).join('\n')}\n`
    const pieces = rest.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
    expect(joined(before, pieces)).toBe(whole)
  },
)

property.prop([fc.array(fc.string()), fc.string()])('leaves nothing out that is new', (pieces, before) => {
  const text = pieces.join('').replaceAll(/[`~]/g, '')
  fc.pre(
    !/^\s*(sure|certainly|of|absolutely|okay|gerne|nat|bien|claro|por|here|below|unten|hier|voici|aqu)/i.test(
      text,
    ),
  )
  fc.pre(text.split('\n').every((row) => row.trim() === '' || !before.includes(row.trim())))
  expect(joined(`${before}\n`, [text])).toBe(`${before}\n${text}`)
})

test('keeps the empty line and the rule with which an answer goes on', () => {
  expect(joined('## A\n\n- a\n', ['\n---\n\n## B'])).toBe('## A\n\n- a\n\n---\n\n## B')
})

test('keeps a line that only looks like a repeated one', () => {
  expect(joined('---\n- a\n- b\n', ['---\n- c\n'])).toBe('---\n- a\n- b\n---\n- c\n')
})

test('closes the code block in which an answer was cut off', () => {
  expect(joined('```js\nlet a\n', ['```\n\n', 'Here are the rules:\n'])).toBe(
    '```js\nlet a\n```\n\nHere are the rules:\n',
  )
})
