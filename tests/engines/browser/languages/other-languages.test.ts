import { definitionStart } from '#src/engines/browser/definitions.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { cleanTokens } from '#src/engines/browser/clean-tokens.ts'
import { knownLanguages } from '#src/engines/browser/languages/known-languages.ts'
import { findSentences } from '#src/engines/browser/sentences.ts'
import { tokenise } from '#src/engines/browser/tokens.ts'
import { stem } from '#src/engines/browser/vocabulary.ts'
import { expect, test } from 'vitest'

const languageOf = (code: string) => {
  const found = knownLanguages.find((language) => language.code === code)
  if (!found) throw new Error(`no list of ${code}`)
  return found.whole()
}

const sentencesOf = (code: string, ...texts: readonly string[]) => {
  const cues = texts.map((text, at) => ({ start: at * 4, end: at * 4 + 4, text }))
  return findSentences(cleanTokens(tokenise(cues), languageOf(code)), languageOf(code))
}
const textsOf = (code: string, ...texts: readonly string[]) =>
  sentencesOf(code, ...texts).map(({ text }) => text)

test.each([
  ['es', 'No pongas carne en el compost.'],
  ['pt', 'Não jogue lixo nos rios do parque.'],
  ['de', 'So funktioniert der alte Motor im Winter.'],
  ['ru', 'Нет смысла мыть старый мотор зимой.'],
  ['fr', 'Alors que la mer monte, le port ferme.'],
])('no word of %s that turns its meaning is taken for an opener', (code, text) => {
  expect(textsOf(code, text)).toEqual([text])
})

test.each([
  ['de', 'Das sind die Leute, die die Brücke bauen.'],
  ['fr', 'Nous nous retrouvons sur le vieux port.'],
  ['hi', 'धीरे धीरे नदी का पानी बढ़ता है।'],
  ['zh', '植物白天和晚上都在呼吸，呼吸作用一直在进行。'],
  ['tr', 'Suyu yavaş yavaş tencereye dökün.'],
])('words of %s that rightly stand twice stay', (code, text) => {
  expect(textsOf(code, text)).toEqual([text])
})

test('a sentence begins where a sound of hesitation was dropped', () => {
  expect(textsOf('de', 'Wir messen das Wasser. Ähm, das haben wir hier gelernt.')).toHaveLength(2)
})

test('a mark that stands apart belongs to the sentence before it', () => {
  const [question, ...others] = sentencesOf(
    'fr',
    'Pourquoi est-ce que les prix montent ? La demande augmente.',
  )
  expect(question?.kinds).toContain('question')
  expect(question?.text).toMatch(/\?$/)
  expect(others).toHaveLength(1)
})

test('a Spanish question keeps its first mark, though its opener is left out', () => {
  expect(textsOf('es', '¿Y qué pasa con las lombrices rojas?')).toEqual([
    '¿Qué pasa con las lombrices rojas?',
  ])
})

test('Chinese and Japanese have no spaces where captions end', () => {
  expect(textsOf('zh', '一棵大树一年可以产生大约100', '公斤的氧气，', '这对我们很重要。')).toEqual([
    '一棵大树一年可以产生大约100公斤的氧气，这对我们很重要。',
  ])
})

test.each([
  ['de', 'Vergleichen Sie danach Ihre Notizen mit dem Text.'],
  ['nl', 'Kijk daarna of er water achter de dijk komt.'],
  ['fr', "N'oubliez pas de distinguer les deux taux."],
  ['es', 'Antes de usarlo, pásalo por un tamiz.'],
  ['pt', 'Em seguida, coloque as mudas no viveiro.'],
  ['it', 'Adesso scaldate il forno a 250 gradi.'],
  ['pl', 'Potem wlej do puszki trochę wody.'],
  ['ru', 'Не забудьте сравнить ответ с радиусом.'],
  ['uk', 'Спочатку посадіть біля дому липу.'],
  ['tr', 'Deprem çantasına su ve fener koyun.'],
  ['ar', 'لا تشتروا ألواحا رخيصة بدون ضمان.'],
  ['fa', 'اول چند رشته زعفران را در آب بریزید.'],
  ['hi', 'फिर आमदनी का बीस प्रतिशत अलग रखिए।'],
  ['id', 'Siapkan tas yang berisi air dan obat.'],
  ['vi', 'Đừng nén cà phê quá chặt.'],
  ['th', 'อย่าลงทุนในสิ่งที่เราไม่เข้าใจ'],
  ['zh', '如果看不到气泡，请把台灯移近一点。'],
  ['ja', '沸騰する前に昆布を取り出してください。'],
  ['ko', '잠들기 한 시간 전에는 휴대폰을 끄세요.'],
])('what %s asks to do is a step', (code, text) => {
  expect(sentencesOf(code, text)[0]?.kinds).toContain('step')
})

test.each([
  ['de', 'Die Lehrer brauchen Sie morgen im Büro.'],
  ['es', 'La mezcla tiene mucha agua en verano.'],
  ['it', 'Estate e inverno sono due stagioni.'],
  ['tr', 'Fay hattı iki levhanın birleştiği kırık bölgedir.'],
  ['zh', '光反应需要阳光和水。'],
  ['ko', '이 방법이 잠을 자는 데에는 더 좋아요.'],
])('what %s tells is no step and no chatter', (code, text) => {
  const { kinds } = sentencesOf(code, text)[0] ?? { kinds: new Set() }
  expect([...kinds]).not.toEqual(expect.arrayContaining(['step']))
  expect([...kinds]).not.toEqual(expect.arrayContaining(['chatter']))
})

test.each([
  ['pl', 'Kocioł to zbiornik, w którym woda zamienia się w parę.', 1, 'zbiornik'],
  ['ko', '멜라토닌은 밤이 되었다는 것을 몸에 알려 주는 호르몬입니다.', 1, '밤이'],
  ['tr', 'Fay hattı, iki levhanın birbirine sürtündüğü kırık bölgedir.', 2, 'iki'],
  ['pt', 'A educação ambiental consiste em ensinar as crianças.', 3, 'ensinar'],
  ['ar', 'السيليكون هو عنصر موجود في الرمل بكميات كبيرة.', 1, 'عنصر'],
])('what defines a thing in %s is found', (code, text, after, begins) => {
  const [sentence] = sentencesOf(code, text)
  if (!sentence) throw new Error('no sentence')
  expect(sentence.words[definitionStart(sentence, after, languageOf(code)) ?? -1]).toBe(begins)
})

test.each([
  ['ru', 'дыра', 'дыры'],
  ['pl', 'maszyna', 'maszyny'],
  ['pt', 'manguezal', 'manguezais'],
  ['fr', "l'inflation", 'inflation'],
  ['ko', '수면은', '수면을'],
  ['ar', 'الشمس', 'شمس'],
])('forms of one word of %s are one', (code, one, other) => {
  expect(stem(one, languageOf(code))).toBe(stem(other, languageOf(code)))
})

test('a text in a language that nobody knows makes notes all the same', () => {
  const text = 'Y llanw yw symudiad y môr i fyny ac i lawr oherwydd disgyrchiant y lleuad.'
  const { language, sentences, statements } = analyse({ timed: true, cues: [{ start: 0, end: 8, text }] })
  expect(language.code).toBe('und')
  expect(sentences[0]?.text).toBe(text)
  expect(statements).toHaveLength(1)
})
