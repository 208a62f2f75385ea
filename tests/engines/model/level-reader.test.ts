import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { createLevelReader } from '#src/engines/model/level-reader.ts'

const read = (text: string, asked: 'brief' | 'standard' | 'comprehensive' = 'standard') => {
  const reader = createLevelReader(asked)
  reader.feed(text)
  return reader.finish()
}

const row = fc.constantFrom(
  '@@@ brief @@@',
  '@@@ standard @@@',
  '**@@@ Comprehensive @@@**',
  '## @@@ brief',
  '@@@ unknown @@@',
  '@@',
  '## Main topic',
  '- A point. [01:15]',
  '---',
  '```',
  '```markdown',
  'Sure, here is the note:',
  '',
  'Mail a@@b.example',
)

property.prop([fc.array(row), fc.array(fc.nat(400)), fc.constantFrom('\n', '\r\n')])(
  'finds the same levels however the answer is cut into pieces',
  (rows, cuts, end) => {
    const text = rows.join(end)
    const places = [0, ...cuts.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length]
    const reader = createLevelReader('standard')
    for (const [at, from] of places.slice(0, -1).entries()) {
      reader.feed(text.slice(from, places[at + 1]))
      expect(reader.partial()).not.toMatch(/^@@@ (brief|standard)/m)
    }
    expect(reader.finish()).toEqual(read(text))
  },
)

test('takes all of an answer without markers for the asked level', () => {
  expect(read('## A\n\nText.', 'brief')).toEqual({ brief: '## A\n\nText.' })
})

test('finds levels in any order, with markers dressed as bold, headings or without their end', () => {
  expect(read('**@@@ Brief @@@**\nB\n\n### @@@ comprehensive\nC\n@@ STANDARD @@:\nS')).toEqual({
    brief: 'B',
    comprehensive: 'C',
    standard: 'S',
  })
})

test('drops a remark before the marker of the asked level', () => {
  expect(read('I have read the transcript.\n@@@ standard @@@\nS')).toEqual({ standard: 'S' })
})

test('keeps what stands before the marker of another level: the first marker was left out', () => {
  expect(read('## A\n\nS\n@@@ brief @@@\nB')).toEqual({ standard: '## A\n\nS', brief: 'B' })
})

test('goes on with a level whose marker is repeated', () => {
  expect(read('@@@ standard @@@\nS1\n@@@ standard @@@\nS2')).toEqual({ standard: 'S1\nS2' })
})

test('takes the longer one where a level comes twice', () => {
  const twice = '@@@ brief @@@\nB\n@@@ standard @@@\nS\n@@@ brief @@@\nB, and more'
  expect(read(twice)).toEqual({ standard: 'S', brief: 'B, and more' })
})

test('takes off fences around the whole, around each level, and leaves code alone', () => {
  const code = '## A\n\n```js\nlet a\n```'
  expect(read(`\`\`\`markdown\n@@@ standard @@@\n${code}\n@@@ brief @@@\nB\n\`\`\``)).toEqual({
    standard: code,
    brief: 'B',
  })
  expect(read(`@@@ standard @@@\n\`\`\`md\n${code}\n\`\`\`\n@@@ brief @@@\n\`\`\`\nB\n\`\`\``)).toEqual({
    standard: code,
    brief: 'B',
  })
})

test('cuts off courtesies before and after, and rules between the levels', () => {
  const text =
    'Sure! Here is your note:\n\n## A\n\nText.\n\n---\n\n@@@ brief @@@\nHere are the points:\n- B\n\nLet me know if you need more!'
  expect(read(text)).toEqual({ standard: '## A\n\nText.', brief: '- B' })
})

test('keeps the rules between slides', () => {
  expect(read('# A\n\n---\n\n## B\n\n---')).toEqual({ standard: '# A\n\n---\n\n## B' })
})

test('leaves out levels without a word', () => {
  expect(read('@@@ brief @@@\n\n@@@ standard @@@\nS\n@@@ comprehensive @@@')).toEqual({ standard: 'S' })
})

test('does not show a marker while it comes in', () => {
  const reader = createLevelReader('standard')
  for (const piece of ['## A\n', '@@', '@ bri']) reader.feed(piece)
  expect(reader.partial()).toBe('## A\n')
})

test('does not take an address or a mention for a marker', () => {
  expect(read('Ask @@brief or a@@@brief.example @@@ brief')).toEqual({
    standard: 'Ask @@brief or a@@@brief.example @@@ brief',
  })
})
