import { analyse } from '#src/engines/browser/analyse.ts'
import { findPhrases } from '#src/engines/browser/terms.ts'
import { nameTopics } from '#src/engines/browser/topic-titles.ts'
import { talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { expect, test } from 'vitest'

/** The title of a topic that is all of what is said. */
function titleOf(lines: readonly string[], speaker?: string) {
  const cues = lines.map((text, at) => ({
    start: at * 5,
    end: at * 5 + 5,
    text,
    ...(speaker === undefined ? {} : { speaker }),
  }))
  const { sentences, language } = analyse({ cues, timed: true })
  const phrases = findPhrases(sentences, language)
  return nameTopics([{ first: 0, last: sentences.length - 1 }], phrases, sentences, language)[0]
}

const glaciers = [
  'A valley glacier is a slow river of ice that carves the rock.',
  'Every valley glacier loses ice in summer and grows in winter.',
  'The ice of a glacier grinds the rock below it into fine dust.',
]

test('what is announced names the topic', () => {
  expect(titleOf(['Let us look at deep crevasses and why they open.', ...glaciers])).toBe('Deep crevasses')
})

test('the verb behind what is announced is no part of its name', () => {
  expect(titleOf(["Let's start with abrasion happens in the valley.", ...glaciers])).toBe('Abrasion')
})

test('a phrase that is said once does not join a title', () => {
  expect(titleOf([...glaciers, 'A brass bell rings.'])).not.toMatch(/brass/)
})

test('the question that a topic begins with names it', () => {
  expect(titleOf(['How does a valley glacier move?', ...glaciers])).toBe('How does a valley glacier move?')
})

test.each(['What is your concern?', 'What do you think about it?', 'Is that a glacier?', 'Why is that?'])(
  'a question that does not say what it is about names no topic: %s',
  (question) => {
    expect(titleOf([question, ...glaciers])).toMatch(/^Valley glacier/)
  },
)

test('phrases that are said again name a topic rather than words that are said once', () => {
  expect(titleOf(glaciers)).toMatch(/^Valley glacier/)
})

test('who speaks names no topic', () => {
  const thanks = ['Glenda says hello.', 'Glenda came by train, said Glenda, and Glenda will stay.']
  expect(titleOf([...thanks, ...glaciers], 'Glenda Frost')).not.toMatch(/Glenda/)
})

test('a topic without a phrase is named by how it begins', () => {
  expect(titleOf(['And so it goes on and on as it always did.', 'It does.'])).toMatch(
    /^It goes on|^And so|^So it/,
  )
})

test('a topic is named by what is more its own than the whole talk’s', () => {
  const about = (thing: string) => [
    `A ${thing} stands near the valley glacier.`,
    `The valley glacier feeds each ${thing} in summer.`,
    `Nobody keeps a ${thing} in winter near the valley glacier.`,
  ]
  const things = ['water mill', 'goat hut', 'rope bridge', 'stone oven']
  const cues = things.flatMap(about).map((text, at) => ({ start: at * 5, end: at * 5 + 5, text }))
  const { sentences, language } = analyse({ cues, timed: true })
  const topics = things.map((_, at) => ({ first: at * 3, last: at * 3 + 2 }))
  const titles = nameTopics(topics, findPhrases(sentences, language), sentences, language)
  things.forEach((thing, at) => expect(titles[at]?.toLowerCase()).toContain(thing))
})

test('the plural of one title is no title of another topic', () => {
  const lines = [
    'The glacier was there.',
    'We saw a glacier.',
    'It is the glacier.',
    'These are the glaciers.',
    'We saw both glaciers.',
    'They are glaciers.',
  ]
  const cues = lines.map((text, at) => ({ start: at * 5, end: at * 5 + 5, text }))
  const { sentences, language } = analyse({ cues, timed: true })
  const topics = [0, 1].map((at) => ({ first: at * 3, last: at * 3 + 2 }))
  const titles = nameTopics(topics, findPhrases(sentences, language), sentences, language)
  expect(titles[0]).toBe('Glacier')
  expect(titles[1]).not.toMatch(/^Glaciers?$/)
})

test('a title of two phrases says no word twice', () => {
  const developers = [
    'The core developer met other developers.',
    'A core developer is one of many developers.',
  ]
  const words = (titleOf([...developers, ...glaciers]) ?? '').toLowerCase().split(' ')
  expect(words.filter((word) => word.startsWith('developer')).length).toBeLessThan(2)
})

test('a question names no topic for want of a phrase', () => {
  expect(titleOf(['The second or the third?', 'And so it goes on and on as it did.'])).not.toMatch(
    /second or/,
  )
})

test('no two topics have the same title, and none is longer than a line', () => {
  const { topics } = analyse(writtenCaptions(talkSentences(400)))
  const titles = topics.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
  for (const title of titles) {
    expect(title).not.toBe('')
    expect(title.split(' ').length).toBeLessThanOrEqual(9)
  }
})

test('titles in a script without spaces are words of the talk', () => {
  const cues = ['冰川是一条由冰形成的河流。', '冰川在山谷里慢慢地流。', '冰川很重，冰川会移动。'].map(
    (text, at) => ({
      start: at * 5,
      end: at * 5 + 5,
      text,
    }),
  )
  const [topic] = analyse({ cues, timed: true }).topics
  expect(topic?.title).toContain('冰川')
})
