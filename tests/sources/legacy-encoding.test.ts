import { readCaptionFile } from '#src/sources/captions/read-captions.ts'
import { guessEncoding } from '#src/sources/legacy-encoding.ts'
import { expect, test } from 'vitest'

/** What `TextDecoder` does, backwards: by trying all bytes and pairs of bytes. */
function encoder(label: string): (text: string) => Uint8Array {
  const bytes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(label)
  const learn = (...code: readonly number[]) => {
    // Node 20 decodes Windows-1252 right only as a stream.
    const char = decoder.decode(Uint8Array.from(code), { stream: true }) + decoder.decode()
    if (char.length === 1 && char !== '\ufffd' && !bytes.has(char)) bytes.set(char, code)
  }
  for (let first = 0x80; first < 0x100; first++) learn(first)
  if (/jis|jp|gb|big5|kr/.test(label)) {
    for (let first = 0x81; first < 0xff; first++) {
      for (let second = 0x40; second < 0xff; second++) learn(first, second)
    }
  }
  return (text) =>
    Uint8Array.from(
      Array.from(text, (char) => (char <= '\x7f' ? [char.charCodeAt(0)] : (bytes.get(char) ?? []))).flat(),
    )
}

const russian = 'Сегодня мы поговорим о деревьях, и о том, как они растут.'
const japanese = '今日は、木がどのように育つのかについて話します。'
const phrases: readonly (readonly [label: string, text: string])[] = [
  ['windows-1251', russian],
  ['windows-1251', russian.toUpperCase()],
  ['windows-1251', 'Сьогодні ми поговоримо про дерева у нашому лісі.'],
  ['koi8-r', russian],
  ['ibm866', russian],
  ['windows-1250', 'Dziś opowiem o drzewach, które rosną w naszej gęstwinie. Żółw też.'],
  ['windows-1250', 'Dnes budeme mluvit o stromech. Příště přijdou květiny, žáby a včely.'],
  ['windows-1250', 'Ma a fákról beszélünk, és arról, hogyan nőnek a gyönyörű kertben a szőlők.'],
  ['iso-8859-2', 'Dziś opowiem o drzewach, które rosną tam, gdzie śpią książęta. Żółw też.'],
  ['windows-1253', 'Σήμερα θα μιλήσουμε για τα δέντρα και πώς μεγαλώνουν.'],
  ['windows-1254', 'Bugün ağaçlar hakkında konuşacağız. Işık onlar için çok önemli.'],
  ['windows-1255', 'היום נדבר על העצים ביער ועל הדרך שבה הם גדלים'],
  ['windows-1256', 'سنتحدث اليوم عن الأشجار في الغابة وكيف تنمو'],
  ['windows-1257', 'Šiandien kalbėsime apie medžius, kurie auga miške ir yra labai gražūs. Ačiū.'],
  ['windows-874', 'วันนี้เราจะพูดถึงต้นไม้และการเติบโตของมัน'],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['gb18030', '今天我们来谈谈树木的生长，还有它们要的光。'],
  ['big5', '今天我們來談談樹木的生長，還有它們要的光。'],
  ['euc-kr', '오늘은 나무에 대해 이야기하고 나무가 자라는 것을 봅니다.'],
  ['windows-1252', 'Où étiez-vous ? À bientôt, Noël est passé et la leçon aussi. C’est créé.'],
  ['windows-1252', 'LEÇON D’ÉTÉ À L’HÔTEL'],
  ['windows-1252', '¿Qué pasa? Mañana hablaremos de los árboles. ¡Adiós!'],
  ['windows-1252', 'Heute über Bäume, die größer sind als Österreich.'],
  ['windows-1252', 'I dag skal vi tale om træer på Sjælland og øer.'],
  ['windows-1252', 'Hyvää päivää, tänään puhumme puista ja syömme.'],
  ['windows-1252', 'Não há árvores aqui, e as lições são fáceis. Você vê?'],
  ['windows-1252', 'Í dag ætlum við að tala um tré. Það er þannig.'],
  ['windows-1252', 'Perché? È così, più o meno: già, lunedì, può.'],
  ['windows-1252', 'It’s “fine” – naïve… £5 © 25 °C ± ½'],
  ['windows-1252', 'Café'],
]

test.each(phrases)('guesses %s from %s', (label, text) => {
  expect(guessEncoding(encoder(label)(text)).label).toBe(label)
})

test('reads captions in an old encoding, and says which it took', () => {
  const text = `1\n00:00:01,000 --> 00:00:02,000\n${russian}\n`
  expect(readCaptionFile({ name: 'x.srt', bytes: encoder('windows-1251')(text) })).toMatchObject({
    transcript: { cues: [{ start: 1, end: 2, text: russian }] },
    warnings: [expect.stringMatching(/read as Windows-1251 \(Cyrillic\).*save it as UTF-8/)],
  })
})

test('one damaged letter does not make UTF-8 another encoding', () => {
  const bytes = new TextEncoder().encode(`${russian} ${russian}`)
  bytes[3] = 0xff
  expect(readCaptionFile({ name: 'x.txt', bytes })).toMatchObject({
    ok: true,
    transcript: { cues: [{ text: expect.stringContaining('растут') }, {}] },
    warnings: [expect.stringContaining('damaged')],
  })
})

test('UTF-16 without a mark is known also where only its spaces are Latin', () => {
  const codes = Uint16Array.from(russian, (char) => char.charCodeAt(0))
  expect(readCaptionFile({ name: 'x.txt', bytes: new Uint8Array(codes.buffer) })).toMatchObject({
    transcript: { cues: [{ text: russian }] },
    warnings: [],
  })
})
