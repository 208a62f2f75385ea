import { words, type Language } from '#src/engines/browser/languages/language.ts'

/** How a language asks for what one clause of a sentence says of another. */
export interface Asking {
  /** What a reason follows, of one word or two (`parce_que`), and what asks for it behind a statement. */
  readonly reasons: ReadonlySet<string>
  readonly why: string
  /** Words that a condition opens with; what asks for what follows from it, with `…` for the condition. */
  readonly conditions: ReadonlySet<string>
  readonly whatThen: string
  /** What stands before the last part of a list, and before its first one. */
  readonly joins: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
}

/** A verb that must stand second is first behind a condition: the sentence itself asks, with a blank. */
const verbSecond = '…, _____.'

/** Reasons, their question, conditions, their question, joins and heads of lists. */
const lists: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  en: [
    'because',
    'Why?',
    'if when whenever once as_soon_as',
    'What happens …?',
    'and or',
    `include includes including are is like as with from of contain contains use uses need needs require requires
    have has both between by called means mean to in on for at into add get grab mix combine`,
  ],
  de: [
    'weil',
    'Warum?',
    'wenn falls sobald',
    verbSecond,
    'und oder',
    'ist sind aus mit von enthält enthalten braucht brauchen umfasst umfassen heißen',
  ],
  fr: [
    'parce_que parce_qu car puisque',
    'Pourquoi ?',
    'si quand lorsque',
    'Que se passe-t-il …?',
    'et ou',
    'est sont avec de contient contiennent comprend comprennent',
  ],
  es: [
    'porque',
    '¿Por qué?',
    'si cuando',
    '¿Qué pasa …?',
    'y o',
    'es son con de contiene contienen incluye incluyen',
  ],
  pt: [
    'porque',
    'Por quê?',
    'se quando',
    'O que acontece …?',
    'e ou',
    'é são com de contém contêm inclui incluem',
  ],
  it: [
    'perché',
    'Perché?',
    'se quando',
    'Che cosa succede …?',
    'e o',
    'è sono con di contiene contengono include',
  ],
  nl: ['omdat', 'Waarom?', 'als wanneer zodra', verbSecond, 'en of', 'is zijn met van uit bevat bevatten'],
  sv: ['eftersom', 'Varför?', 'om när', verbSecond, 'och eller', 'är med av innehåller'],
  da: ['fordi', 'Hvorfor?', 'hvis når', verbSecond, 'og eller', 'er med af indeholder'],
  no: ['fordi', 'Hvorfor?', 'hvis når', verbSecond, 'og eller', 'er med av inneholder'],
  pl: ['ponieważ bo', 'Dlaczego?', 'jeśli gdy kiedy', 'Co się dzieje, …?', 'i oraz lub', 'to są z zawiera'],
  cs: ['protože', 'Proč?', 'když pokud', 'Co se stane, …?', 'a nebo', 'je jsou s z obsahuje'],
  ru: [
    'потому_что поскольку',
    'Почему?',
    'если когда',
    'Что происходит, …?',
    'и или',
    'это из содержит включает',
  ],
  uk: [
    'тому_що бо оскільки',
    'Чому?',
    'якщо коли',
    'Що відбувається, …?',
    'і та або',
    'це з містить включає',
  ],
}

const read = new Map<string, Asking>()

/** Undefined where a language has no list. */
export function askingOf({ code }: Language): Asking | undefined {
  const known = read.get(code)
  const list = lists[code]
  if (known || !list) return known
  const [reasons, why, conditions, whatThen, joins, heads] = list
  const set = (text: string): ReadonlySet<string> => new Set(words(text))
  const found = {
    reasons: set(reasons),
    why,
    conditions: set(conditions),
    whatThen,
    joins: set(joins),
    heads: set(heads),
  }
  read.set(code, found)
  return found
}
