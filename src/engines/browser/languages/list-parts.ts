import { words, type Language } from '#src/engines/browser/languages/language.ts'

/** What a part of a list begins with, by language code: "Paso dos …", "Drittens …". */
const lists: Readonly<Record<string, string>> = {
  de: 'erstens zweitens drittens viertens fünftens nummer schritt tipp teil punkt platz methode letztens schließlich zuletzt',
  fr: 'premièrement deuxièmement troisièmement quatrièmement numéro étape conseil astuce partie point méthode enfin',
  es: 'primero segundo tercero cuarto quinto número paso consejo parte punto método finalmente',
  pt: 'primeiro segundo terceiro quarto quinto número passo dica parte ponto método finalmente',
  it: 'primo secondo terzo quarto quinto numero passo passaggio consiglio parte punto metodo infine',
  nl: 'eerste tweede derde vierde vijfde nummer stap tip deel punt methode tenslotte',
  sv: 'första andra tredje fjärde femte nummer steg tips del punkt metod slutligen',
  da: 'første anden tredje fjerde femte nummer trin tip del punkt metode endelig',
  no: 'første andre tredje fjerde femte nummer trinn steg tips del punkt metode endelig',
  fi: 'ensimmäinen toinen kolmas neljäs viides numero vaihe vinkki osa kohta lopuksi',
  pl: 'pierwszy drugi trzeci czwarty piąty numer krok porada część punkt metoda wreszcie',
  cs: 'první druhý třetí čtvrtý pátý číslo krok tip část bod metoda konečně',
  ru: 'первое второе третье четвёртое пятое номер шаг совет часть пункт метод наконец',
  uk: 'перше друге третє четверте пʼяте номер крок порада частина пункт метод нарешті',
  tr: 'birinci ikinci üçüncü dördüncü beşinci numara adım ipucu bölüm yöntem sonunda',
  zh: '第一 第二 第三 第四 第五 步骤 步驟 方法 最后 最後',
  ja: '第一 第二 第三 第四 第五 ステップ 方法 最後',
  ko: '첫째 둘째 셋째 넷째 다섯째 단계 방법 마지막으로',
}

const read = new Map<string, ReadonlySet<string>>()

/** The language's own words for it, or those listed here. */
export function listPartsOf({ code, announcing: { enumerates } }: Language): ReadonlySet<string> {
  const list = lists[code]
  if (enumerates.size > 0 || list === undefined) return enumerates
  let found = read.get(code)
  if (!found) read.set(code, (found = new Set(words(list))))
  return found
}
