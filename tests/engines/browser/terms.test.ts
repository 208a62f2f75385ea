import { fc, test } from '@fast-check/vitest'
import type { Cue } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { findPhrases, findTerms } from '#src/engines/browser/terms.ts'
import { automaticCaptions, talkSentences } from '#tests/engines/browser/long-talk.ts'
import { expect } from 'vitest'

const read = (texts: readonly string[], speakers: readonly string[] = []) =>
  analyse({
    timed: true,
    cues: texts.map((text, at): Cue => {
      const speaker = speakers[at]
      return { start: at * 4, end: at * 4 + 4, text, ...(speaker === undefined ? {} : { speaker }) }
    }),
  })
const termsOf = (...texts: string[]) => read(texts).terms.map(({ text }) => text)

test('in a short text the names of things are terms, said once or not', () => {
  const terms = termsOf(
    'A stability theorem for feedback systems with time-variant plants is proposed.',
    'The theorem is extended to robust control of several plants.',
  )
  expect(terms).toEqual(
    expect.arrayContaining([
      'stability theorem',
      'feedback systems',
      'time-variant plants',
      'robust control',
    ]),
  )
})

test('verbs, adverbs, judgements and days are in no term', () => {
  const terms = termsOf(
    'On Monday we quickly improve the reliable water pump.',
    'This novel approach really reduces noise, and the pump generates huge pressure waves.',
  )
  expect(terms.join(' ')).not.toMatch(/Monday|quickly|improve|novel|really|reduces|generates|huge/)
  expect(terms).toEqual(expect.arrayContaining(['pressure waves', 'noise']))
})

test('a part of a phrase is no term of its own unless it stands in other company too', () => {
  const alone = termsOf('The magma chamber is deep.', 'A magma chamber is hot.', 'We saw the magma chamber.')
  expect(alone).toContain('magma chamber')
  expect(alone).not.toContain('magma')
  const often = Array.from({ length: 8 }, () => 'We saw the magma.')
  expect(
    termsOf('The magma chamber is deep.', ...often.map((text, at) => `${text} In ${at} days.`)),
  ).toContain('magma')
})

test.each([
  ['C++', 'We wrote it in C++ because we like C++.'],
  ['C#', 'We wrote it in C# because we like C#.'],
  ['GPT-4', 'They asked GPT-4, and then GPT-4 was wrong.'],
  ['AI', 'He says that AI is here. It is AI.'],
  ['NASA', 'It is NASA’s. And NASA’s it will be.'],
  ['3D printer', 'She has a 3D printer, and the 3D printer is loud.'],
])('%s is written as it was said', (term, text) => {
  expect(termsOf(text)).toContain(term)
})

test('ordinals, decades and times of day are no terms', () => {
  expect(termsOf('On the 2nd, in the 90s, at 10am and again on the 2nd, in the 90s, at 10am.')).toEqual([])
})

test('who speaks is no term of the talk, who is spoken of is', () => {
  const { terms } = read(
    [
      'Maria, you have read what Darwin wrote about finches.',
      'Yes Tom, and Darwin took finches from every island.',
      'So Maria, why did Darwin wait?',
      'You know Tom, Darwin was afraid.',
    ],
    ['Tom Berg', 'Maria Silva', 'Tom Berg', 'Maria Silva'],
  )
  const texts = terms.map(({ text }) => text)
  expect(texts).toContain('Darwin')
  expect(texts).not.toContain('Maria')
  expect(texts).not.toContain('Tom')
})

test('German terms end with the nouns, which have capitals', () => {
  const terms = termsOf(
    'Der schnelle Gletscher zermalmt das Gestein und er fließt in das Tal, weil das Eis so schwer ist.',
    'Die globale Erderwärmung verändert den Gletscher, und dann ist der Gletscher weg.',
  )
  expect(terms).toEqual(expect.arrayContaining(['Gletscher', 'Gestein', 'globale Erderwärmung']))
  expect(terms.join(' ')).not.toMatch(/zermalmt|verändert/)
})

test('in German a capital at the head of a sentence makes no noun, and a verb before a noun is no adjective', () => {
  const terms = termsOf(
    'Verbraucht jedoch die Pflanze den Zucker, dann erscheinen Blätter gelb.',
    'Erscheinen sie grün, erhielt Melvin Calvin recht.',
    'Vier Blätter und allen Zucker, sagt man, hat die junge Pflanze.',
  )
  expect(terms).toEqual(expect.arrayContaining(['Zucker', 'Blätter', 'Melvin Calvin', 'junge Pflanze']))
  expect(terms.join(' ')).not.toMatch(/verbraucht|erscheinen|erhielt|vier|allen|jedoch/i)
})

test('what stands only at heads of sentences is no term where verbs are not known', () => {
  const said = [
    'Zostawię lodowiec w spokoju.',
    'Zostawię ten lodowiec i zostanę.',
    'Zostawię go, bo lodowiec jest stary.',
  ]
  expect(termsOf(...said).join(' ')).not.toMatch(/zostawię/i)
})

test('a word that the talk uses as a verb is in no term', () => {
  const terms = termsOf(
    'You can burn the wood, and we burn it at night.',
    'They burn wood in the stove, and to burn wood is cheap.',
    'People who burn wood like the stove.',
  )
  expect(terms.join(' ')).not.toMatch(/burn/)
  expect(terms).toContain('stove')
})

test('what is only said of things is less of a term than a thing', () => {
  const terms = termsOf(
    'This comes as no surprise, it is windy.',
    'The shooter is very windy, and so is the hill.',
  )
  expect(terms.indexOf('shooter')).toBeGreaterThanOrEqual(0)
  expect(terms.slice(0, 2)).not.toContain('windy')
})

test('several of what an acronym stands for are the same term', () => {
  const terms = termsOf(
    'The UTXO is old.',
    'A UTXO is spent.',
    'All IDs are new.',
    'An ID is a number.',
    'The ID, or IDs.',
  )
  expect(terms.filter((term) => /^IDs?$/.test(term))).toHaveLength(1)
})

test.each([
  ['石头', '石头， 看到 山谷。 石头， 看到 冰川。 石头， 看到。'],
  ['صخور', 'صخور، جليد في الوادي. صخور، جليد في الجبل. صخور، جليد.'],
])('no term reaches over a comma of its own script: %s', (word, text) => {
  for (const term of termsOf(text)) expect(term.startsWith(`${word} `)).toBe(false)
})

test('endings of Japanese words are no terms', () => {
  const terms = termsOf(
    '光合成はエネルギーを作る仕組みです。',
    '光合成では二酸化炭素が吸収されています。',
    '光合成はとても大切です。',
  )
  expect(terms).toContain('光合成')
  for (const term of terms) expect(term).not.toMatch(/^\p{Script=Hiragana}+$/u)
})

test('words of a script without spaces are joined without spaces', () => {
  const terms = termsOf('气候变化影响冰川。', '气候变化很快，因为气候变化是全球的。', '这是气候变化。')
  expect(terms).toContain('气候变化')
})

test('a long talk has no term that was said once', () => {
  const { terms } = analyse(automaticCaptions(talkSentences(300)))
  expect(terms.length).toBeGreaterThan(10)
  for (const { text, places } of terms) expect(places.length, text).toBeGreaterThan(1)
})

const words = fc.constantFrom(
  ...'glacier Glacier’s ice of the is a an called which river rivers 2nd 42 C++ fast UTXO moves, and (old) — “melt” 冰川 état'.split(
    ' ',
  ),
)
const talks = fc.array(fc.array(words, { minLength: 1, maxLength: 14 }), { maxLength: 40 })

test.prop([talks])('terms hold what was said, best first, none whole within another', (said) => {
  const { terms, sentences, language } = read(said.map((sentence) => `${sentence.join(' ')}.`))
  expect(terms.length).toBeLessThanOrEqual(60)
  expect(terms.map(({ score }) => score)).toEqual(terms.map(({ score }) => score).toSorted((a, b) => b - a))
  const wordsAt = ({ sentence, word, length }: (typeof terms)[number]['places'][number]) =>
    sentences[sentence]?.words.slice(word, word + length) ?? []
  for (const { text, places, definition } of terms) {
    const forms = places.map((place) => wordsAt(place).join(' '))
    expect(forms.map((form) => form.replaceAll(/'s\b/g, '').replaceAll(' ', ''))).toContain(
      text.toLowerCase().replaceAll(' ', ''),
    )
    if (definition !== undefined) expect(places.map(({ sentence }) => sentence)).toContain(definition)
  }
  const keys = terms.map(({ text }) => ` ${text.toLowerCase()} `)
  for (const key of keys) expect(keys.filter((other) => other.includes(key))).toEqual([key])
  expect(findTerms(findPhrases(sentences, language), sentences, language)).toEqual(terms)
})

test.prop([fc.array(fc.string({ unit: 'binary' }))])('any text has terms, or none', (texts) => {
  expect(() => read(texts)).not.toThrow()
})

// Read from each of its marks, one such word would take a minute.
test.each([
  `x${'“'.repeat(40_000)}x`,
  `${'A'.repeat(4_000)}${'+'.repeat(4_000)}a`,
  `x${'’'.repeat(20_000)}x`,
])('a word of thousands of marks is no term, and is soon read', (word) => {
  const { terms } = read([`The ${word} is near the glacier.`, `A glacier is near the ${word}.`])
  expect(terms.map(({ text }) => text)).toEqual(['glacier'])
})

test('what people do is no term, though the verb is a noun elsewhere', () => {
  const { terms } = read([
    'The old climbers check the anchor bolts.',
    'Many climbers check the anchor bolts.',
  ])
  expect(terms[0]?.text).toBe('anchor bolts')
})
