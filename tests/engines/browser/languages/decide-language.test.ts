import { fc, test } from '@fast-check/vitest'
import { analyse } from '#src/engines/browser/analyse.ts'
import { knownLanguages } from '#src/engines/browser/languages/known-languages.ts'
import { expect } from 'vitest'

const languageOf = (text: string) =>
  analyse({ timed: false, cues: [{ start: 0, end: 0, text }] }).language.code

/** Everyday talk, a few sentences each. */
const said: Readonly<Record<string, string>> = {
  en: 'The river rises in spring when the snow melts in the mountains. We walked along the bank for an hour and saw that the old bridge was gone.',
  de: 'Im Frühling steigt der Fluss, weil in den Bergen der Schnee schmilzt. Wir sind eine Stunde am Ufer entlang gegangen und haben gesehen, dass die alte Brücke weg war.',
  fr: 'Au printemps, la rivière monte parce que la neige fond dans les montagnes. Nous avons marché une heure le long de la rive et nous avons vu que le vieux pont avait disparu.',
  es: 'En primavera el río sube porque la nieve se derrite en las montañas. Caminamos una hora por la orilla y vimos que el viejo puente ya no estaba.',
  pt: 'Na primavera o rio sobe porque a neve derrete nas montanhas. Nós caminhamos uma hora pela margem e vimos que a velha ponte já não estava lá.',
  it: 'In primavera il fiume sale perché la neve si scioglie sulle montagne. Abbiamo camminato per un’ora lungo la riva e abbiamo visto che il vecchio ponte non c’era più.',
  ro: 'Primăvara râul crește pentru că zăpada se topește în munți. Am mers o oră pe mal și am văzut că podul cel vechi nu mai era acolo.',
  nl: 'In de lente stijgt de rivier omdat de sneeuw in de bergen smelt. We hebben een uur langs de oever gelopen en gezien dat de oude brug weg was.',
  sv: 'På våren stiger floden eftersom snön smälter i bergen. Vi gick en timme längs stranden och såg att den gamla bron inte fanns kvar.',
  da: 'Om foråret stiger floden, fordi sneen smelter i bjergene. Vi gik en time langs bredden og så, at den gamle bro ikke var der mere, og jeg spurgte mig selv, hvad der var sket.',
  no: 'Om våren stiger elva fordi snøen smelter i fjellene. Vi gikk en time langs bredden og så at den gamle broen ikke var der lenger, og jeg spurte meg selv hva som hadde skjedd.',
  fi: 'Keväällä joki nousee, koska lumi sulaa vuorilla. Me kävelimme tunnin rantaa pitkin ja näimme, että vanha silta oli poissa. Se oli minun mielestäni hyvin outoa, mutta kukaan ei ollut siellä.',
  hu: 'Tavasszal a folyó megárad, mert a hegyekben elolvad a hó. Egy órát sétáltunk a parton, és láttuk, hogy a régi híd már nincs ott. Nem tudom, hogy mi történt vele.',
  pl: 'Wiosną rzeka przybiera, ponieważ w górach topnieje śnieg. Szliśmy godzinę wzdłuż brzegu i zobaczyliśmy, że starego mostu już nie ma. Nie wiem, co się z nim stało.',
  cs: 'Na jaře řeka stoupá, protože v horách taje sníh. Šli jsme hodinu podél břehu a viděli jsme, že starý most už tam není. Nevím, co se s ním stalo.',
  ru: 'Весной река поднимается, потому что в горах тает снег. Мы шли час вдоль берега и увидели, что старого моста уже нет. Я не знаю, что с ним случилось.',
  uk: 'Навесні річка піднімається, тому що в горах тане сніг. Ми йшли годину вздовж берега і побачили, що старого мосту вже немає. Я не знаю, що з ним сталося.',
  el: 'Την άνοιξη το ποτάμι ανεβαίνει επειδή λιώνει το χιόνι στα βουνά. Περπατήσαμε μία ώρα στην όχθη και είδαμε ότι η παλιά γέφυρα δεν ήταν εκεί.',
  tr: 'İlkbaharda dağlarda kar eridiği için nehir yükselir. Biz kıyıda bir saat yürüdük ve eski köprünün artık orada olmadığını gördük. Bu benim için çok garip bir şey oldu.',
  ar: 'في الربيع يرتفع النهر لأن الثلج يذوب في الجبال. مشينا ساعة على الضفة ورأينا أن الجسر القديم لم يكن هناك.',
  he: 'באביב הנהר עולה כי השלג נמס בהרים. הלכנו שעה על הגדה וראינו שהגשר הישן כבר לא היה שם, אז אני לא יודע מה קרה.',
  hi: 'वसंत में नदी चढ़ती है क्योंकि पहाड़ों में बर्फ पिघलती है। हम एक घंटे तक किनारे पर चले और देखा कि पुराना पुल अब वहाँ नहीं था।',
  bn: 'বসন্তে নদীর জল বাড়ে কারণ পাহাড়ে বরফ গলে যায়। আমরা এক ঘণ্টা তীর ধরে হাঁটলাম এবং দেখলাম যে পুরোনো সেতুটি আর সেখানে নেই।',
  fa: 'در بهار رودخانه بالا می‌آید چون برف در کوه‌ها آب می‌شود. ما یک ساعت در کنار رودخانه راه رفتیم و دیدیم که پل قدیمی دیگر آنجا نیست.',
  id: 'Pada musim semi sungai itu naik karena salju di pegunungan mencair. Kami berjalan satu jam di tepi sungai dan melihat bahwa jembatan tua itu sudah tidak ada.',
  vi: 'Vào mùa xuân nước sông dâng lên vì tuyết trên núi tan ra. Chúng tôi đi dọc bờ sông một giờ và thấy rằng cây cầu cũ không còn ở đó nữa.',
  th: 'ในฤดูใบไม้ผลิแม่น้ำจะสูงขึ้นเพราะหิมะบนภูเขาละลาย เราเดินไปตามริมฝั่งหนึ่งชั่วโมงและเห็นว่าสะพานเก่าไม่อยู่แล้ว',
  zh: '春天山里的雪融化了，所以河水会上涨。我们沿着河岸走了一个小时，看到那座老桥已经没有了。',
  ja: '春になると山の雪が溶けるので、川の水が増えます。私たちは一時間ほど岸を歩いて、古い橋がもうないことを見ました。',
  ko: '봄에는 산에서 눈이 녹기 때문에 강물이 불어납니다. 우리는 한 시간 동안 강가를 걸었습니다. 그리고 그 오래된 다리가 이제 없는 것을 보았습니다.',
}

test.each(Object.entries(said))('%s is told by a few sentences', (code, text) => {
  expect(languageOf(text)).toBe(code)
})

test.each(Object.entries(said))('%s is told without capitals and marks', (code, text) => {
  const bare = text.toLowerCase().replaceAll(/[.,!?;،。，、।]/gu, ' ')
  expect(languageOf(bare)).toBe(code)
})

test('every known language has a text here', () => {
  expect(knownLanguages.map(({ code }) => code).sort()).toEqual(Object.keys(said).sort())
})

test('Chinese is told in traditional characters too', () => {
  expect(
    languageOf('春天山裡的雪融化了，所以河水會上漲。我們沿著河岸走了一個小時，看到那座老橋已經沒有了。'),
  ).toBe('zh')
})

test.each([
  [
    'a made-up language',
    'lorka mesti vano peru tisa nolma keru dasti vorin saleko mitu bana pelor kasti demora luvi',
  ],
  ['figures', '1 2 3 4 5 6 7 8 9 10 11 12'],
  ['names of places', 'Reykjavik Nairobi Lima Quito Osaka Perth Cusco Accra'],
])('%s is no known language', (_, text) => {
  expect(languageOf(text)).toBe('und')
})

test('one foreign sentence does not change the language of a talk', () => {
  expect(languageOf(`${said['en']} ${said['en']} Je ne sais pas ce que c’est, dit-elle.`)).toBe('en')
})

test.each(Object.entries(said))('sentences of %s hold its words in their order', (_, text) => {
  const { sentences } = analyse({ timed: true, cues: [{ start: 0, end: 20, text }] })
  const letters = (value: string) => value.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
  expect(letters(text)).toContain(letters(sentences.at(-1)?.text ?? ''))
  expect(sentences.length).toBeGreaterThan(0)
})

test.prop([fc.array(fc.constantFrom(...Object.values(said)), { minLength: 1, maxLength: 6 })])(
  'a text of several languages is read as one of them',
  (texts) => {
    const codes = Object.keys(said).filter((code) => texts.includes(said[code] ?? ''))
    expect([...codes, 'und']).toContain(languageOf(texts.join(' ')))
  },
)
