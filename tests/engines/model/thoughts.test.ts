import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import { withoutThoughts } from '#src/engines/model/thoughts.ts'

function said(text: string, cuts: readonly number[]): string {
  let heard = ''
  const thoughts = withoutThoughts((piece) => (heard += piece))
  const places = [0, ...cuts.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length]
  for (const [at, from] of places.slice(0, -1).entries()) thoughts.feed(text.slice(from, places[at + 1]))
  thoughts.end()
  return heard
}

const words = fc.array(fc.constantFrom('## A', ' ', '\n', '<', 'think', '</think', '<b>', 'x'), {
  maxLength: 20,
})
const cuts = fc.array(fc.nat(500))

property.prop([words, words, cuts, fc.constantFrom('', '\n', '  ')])(
  'hears what is said after the thoughts, however it is cut',
  (thought, rest, places, before) => {
    const inner = thought.join('').replaceAll('</think>', '')
    fc.pre(!`${inner}</think>`.slice(0, -8).includes('</think>'))
    expect(said(`${before}<think>${inner}</think>${rest.join('')}`, places)).toBe(rest.join(''))
  },
)

property.prop([words, cuts])('hears all where nothing is thought aloud', (rest, places) => {
  const text = `A${rest.join('')}<think>quoted</think>`
  expect(said(text, places)).toBe(text)
})
