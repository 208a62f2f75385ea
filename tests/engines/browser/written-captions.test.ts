import { fc, test } from '@fast-check/vitest'
import { analyse } from '#src/engines/browser/analyse.ts'
import { spoken } from '#tests/engines/browser/note-statements.ts'
import { expect } from 'vitest'

const sentencesOf = (...texts: string[]) =>
  analyse({
    timed: true,
    cues: texts.map((text, at) => ({ start: at * 4, end: at * 4 + 4, text })),
  }).sentences
const read = (...texts: string[]) => sentencesOf(...texts).map(({ text }) => text)
const kindsOf = (text: string) => [...(sentencesOf(text)[0]?.kinds ?? [])]

test('captions in capitals are read in small letters, but for acronyms and names that can be told', () => {
  expect(
    read(
      'HE SAYS THAT DR. SMITH OF THE NSF FOUND CO2 ON MONDAY IN THE U.S.',
      'I THINK THAT IS A LOT OF GAS. WHAT DO YOU THINK?',
    ),
  ).toEqual([
    'He says that Dr. Smith of the NSF found CO2 on Monday in the U.S.',
    'I think that is a lot of gas.',
    'What do you think?',
  ])
})

test('one word in capitals stays as it is', () => {
  expect(read('You must NOT open the valve. It is hot.')[0]).toBe('You must NOT open the valve.')
})

test('capitals begin sentences where there are no full stops', () => {
  expect(
    read(
      'The glacier carves a valley out of the rock It takes',
      'a long time and nobody sees it move The ice melts in summer',
      'and feeds the river in the valley We measured that last year',
    ),
  ).toEqual([
    'The glacier carves a valley out of the rock.',
    'It takes a long time and nobody sees it move.',
    'The ice melts in summer and feeds the river in the valley.',
    'We measured that last year.',
  ])
})

test.each([
  ['See No. 5 on p. 7, e.g. the U.S. Army. It is v0.21 at https://example.com/a.b now.', 2],
  ['Am 3. Oktober war das z. B. so. Dr. Meier war nicht da. Es waren nur 25. Dann ging er.', 4],
  ['Τι είναι αυτό; Είναι το ποτάμι που πηγαίνει στη θάλασσα.', 2],
  ['ما هذا؟ هذا هو النهر الذي يمر من هنا، وهو كبير.', 2],
  ['यह क्या है? यह नदी है। यह बहुत बड़ी है।', 3],
  ['¿Qué es esto? ¡Es el río que pasa por aquí!', 2],
  ['これは何ですか。川です。とても大きい。', 3],
  ['He waits… and then he goes. She said: "Stop!" Then it was over.', 3],
])('%s ends as often as it is written', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count)
})

test('Thai, which has no full stops, is cut where it has spaces', () => {
  const text = 'วันนี้เราจะพูดถึงแม่น้ำที่อยู่ในประเทศไทยซึ่งมีความสำคัญมาก แม่น้ำสายนี้ไหลจากภูเขาทางเหนือลงไปในทะเลทางใต้ครับ'
  expect(sentencesOf(text).length).toBeGreaterThan(1)
})

test.each(['[Musik]', '[Música]', '(Applaus)', '［音楽］', '【音楽】', '(смех)', '*laughs*', '♪ la la la'])(
  'the mark of sound %s is not said',
  (mark) => {
    expect(read('The ice melts in summer.', mark)).toEqual(['The ice melts in summer.'])
  },
)

test.each([
  'Subtitles by the Amara.org community',
  'Untertitel der Amara.org-Community',
  'Sous-titres réalisés par la communauté d’Amara.org',
  '字幕由Amara社区提供',
  'Субтитры сделал Иван',
])('the line of makers of subtitles "%s" is not said', (line) => {
  expect(read('The ice melts in summer.', line)).toEqual(['The ice melts in summer.'])
})

test('what speech recognition writes again and again is kept once', () => {
  const loop = Array.from(
    { length: 30 },
    () => 'so the ice goes down into the valley where it melts in summer',
  )
  const thanks = Array.from({ length: 40 }, () => 'Thank you.')
  expect(read(...loop)).toEqual(['The ice goes down into the valley where it melts in summer.'])
  expect(read(...thanks)).toEqual(['Thank you.'])
})

test('stutters and words broken off are left out, and the sentence is then no quotation', () => {
  const [sentence] = sentencesOf('The w-w-water of th- the river is cold and re-read as such.')
  expect(sentence?.text).toBe('The water of the river is cold and re-read as such.')
  expect(sentence?.verbatim).toBe(false)
})

test('dashes and names in capitals before what is said are turns, not words', () => {
  expect(
    read('ANNA: The ice is thin. - Really? - Yes.', 'BEN: I saw it.', 'ANNA: Me too.', 'BEN: Good.'),
  ).toEqual(['The ice is thin.', 'Really?', 'Yes.', 'I saw it.', 'Me too.', 'Good.'])
})

test('a definition says of a thing what it is', () => {
  expect(kindsOf('A glacier is a slow river of ice that flows downhill.')).toContain('definition')
  expect(kindsOf('I think that is a lot of ice for one valley.')).not.toContain('definition')
  expect(kindsOf('What is a glacier?')).toEqual(['question'])
  expect(kindsOf('What is new is the price of the ticket.')).not.toContain('question')
  expect(kindsOf('what is the price of a ticket')).toContain('question')
})

const words = fc.constantFrom(
  'the',
  'ice',
  'Melts',
  'so',
  'U.S.',
  'peer-to-peer',
  '3.5',
  '冰川是河',
  'แม่น้ำ',
  'नदी',
  '(laughs)',
  '-',
  '…',
  'w-w-what',
  'um',
)
const cueText = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary' }),
)

test.prop([fc.array(fc.tuple(cueText, fc.nat(30)), { maxLength: 12 })])(
  'sentences keep words, order and times, and hold at most 30 words, whatever the captions are',
  (rows) => {
    let at = 0
    const cues = rows.map(([text, gap]) => {
      const start = (at += gap)
      return { start, end: (at += 3), text }
    })
    const { sentences } = analyse({ timed: true, cues })
    let before = 0
    for (const { start, end, surface, words: own } of sentences) {
      expect(start).toBeGreaterThanOrEqual(before)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(end).toBeLessThanOrEqual(at)
      before = start
      expect(own.length).toBeLessThanOrEqual(30)
      if (own.length > 1) expect(spoken(surface.join(' ')).split(' ').length).toBeLessThanOrEqual(30)
    }
    const order = cues.map(({ text }) => spoken(text.normalize('NFC')).replaceAll(' ', '')).join('')
    let place = 0
    for (const letter of sentences.map(({ text }) => spoken(text).replaceAll(' ', '')).join('')) {
      place = order.indexOf(letter, place) + 1
      expect(place).toBeGreaterThan(0)
    }
  },
)
