import { words, type Language } from '#src/engines/browser/languages/language.ts'

/** How a language asks for what one clause of a sentence says of another. */
export interface Asking {
  /** What a reason follows, of one word or two (`parce_que`), and what asks for it behind a statement. */
  readonly reasons: ReadonlySet<string>
  readonly why: string
  /** Words that a condition opens with; what asks for what follows from it, with `…` for the condition. */
  readonly conditions: ReadonlySet<string>
  readonly whatThen: string
}

/** Reasons, their question, conditions, their question. */
const lists: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['because', 'Why?', 'if when whenever once as_soon_as', 'What happens …?'],
  de: ['weil denn', 'Warum?', 'wenn falls sobald', 'Was passiert, …?'],
  fr: ['parce_que parce_qu car puisque', 'Pourquoi ?', 'si quand lorsque', 'Que se passe-t-il …?'],
  es: ['porque', '¿Por qué?', 'si cuando', '¿Qué pasa …?'],
  pt: ['porque', 'Por quê?', 'se quando', 'O que acontece …?'],
  it: ['perché', 'Perché?', 'se quando', 'Che cosa succede …?'],
  nl: ['omdat', 'Waarom?', 'als wanneer zodra', 'Wat gebeurt er …?'],
  sv: ['eftersom', 'Varför?', 'om när', 'Vad händer …?'],
  da: ['fordi', 'Hvorfor?', 'hvis når', 'Hvad sker der, …?'],
  no: ['fordi', 'Hvorfor?', 'hvis når', 'Hva skjer …?'],
  pl: ['ponieważ bo', 'Dlaczego?', 'jeśli gdy kiedy', 'Co się dzieje, …?'],
  cs: ['protože', 'Proč?', 'když pokud', 'Co se stane, …?'],
  ru: ['потому_что поскольку', 'Почему?', 'если когда', 'Что происходит, …?'],
  uk: ['тому_що бо оскільки', 'Чому?', 'якщо коли', 'Що відбувається, …?'],
}

const read = new Map<string, Asking>()

/** Undefined where a language has no list. */
export function askingOf({ code }: Language): Asking | undefined {
  const known = read.get(code)
  const list = lists[code]
  if (known || !list) return known
  const [reasons, why, conditions, whatThen] = list
  const found = { reasons: new Set(words(reasons)), why, conditions: new Set(words(conditions)), whatThen }
  read.set(code, found)
  return found
}
