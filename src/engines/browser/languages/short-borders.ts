import { articlesOf } from '#src/engines/browser/languages/articles.ts'
import { pairWeights, weights, type Borders } from '#src/engines/browser/languages/border-weights.ts'
import { words, type Forms, type KindPhrases } from '#src/engines/browser/languages/language.ts'

interface Lists {
  readonly code: string
  readonly links: string
  readonly opens: string
  readonly begins: string
  readonly joins: string
  readonly closes: string
  readonly turnsTo: string
  readonly kinds: KindPhrases
}

/**
 * Of each language: auxiliary verbs, negations and pronouns that lean on the verb behind them, which end few
 * sentences; and what ties a clause or a noun to what stands before it, so that it begins none.
 */
const insides: Readonly<Record<string, readonly [hardlyLast: string, hardlyFirst: string]>> = {
  de: [
    'ist sind war waren wird werden wurde hat haben kann können konnten muss müssen soll will gibt geht ich man heißt kommt nennt versteht sagt zeigt',
    'dass als ob sich nicht ist sind hat haben wird kann gibt',
  ],
  nl: [
    'is zijn was wordt worden heeft hebben kan kunnen moet moeten zal ik we je wat',
    'van dat te om is zijn heeft wordt kan',
  ],
  sv: ['är var har kan ska måste vill man jag vi inte', 'som att av är har kan ska'],
  da: ['er var har kan skal må vil man jeg vi ikke', 'som at af er har kan skal'],
  no: ['er var har kan skal må vil man jeg vi ikke', 'som at av er har kan skal'],
  fr: [
    "est sont a ont peut peuvent doit faut va ne n se me te je nous on il c'est qu'il qu'on très plus",
    "que qu'il qu'on qu'un qu'une qui dont où de du d'un d'une pas est sont a ont peut",
  ],
  es: [
    'es son está están ha han puede pueden hay no se me te le lo nos muy más tan tienes tiene',
    'que de del como al',
  ],
  pt: ['é são está estão tem pode podem não se me te muito mais a tão', 'que de do da dos das como ao'],
  it: ['è sono ha hanno può possono non si mi ti ci vi ne molto più', 'che di del della dei delle come si'],
  ro: ['este e sunt are au poate nu se mă te îl o mai foarte', 'că să care de din'],
  pl: ['jest są ma mają może nie bardzo', 'że żeby który która które którzy się jest są'],
  cs: ['je jsou má mají může není ne velmi', 'že aby který která které se si je jsou'],
  ru: [
    'не ни был была было были может это очень самом',
    'что чтобы который которая которое которые которой которых ли же бы',
  ],
  uk: ['не ні був була було були може це дуже', 'що щоб який яка яке які яких ж би'],
  el: ['είναι έχει μπορεί δεν μην θα να πολύ', 'που ότι του της των να είναι'],
  fi: ['on ovat ei voi hyvin', 'että joka jotka jonka on ovat ei'],
  hu: ['nem ne nagyon csak', 'hogy aki ami amely amelynek is'],
  id: ['adalah akan bisa tidak sangat lebih', 'yang bahwa adalah akan bisa'],
  vi: ['không có thể sẽ đã rất', 'của mà rằng là được thì'],
  th: ['ไม่ จะ เป็น คือ', 'ที่ ว่า ของ คือ'],
  ar: ['لا لم لن هو هي قد', 'أن إن التي الذي الذين من عن'],
  he: ['לא הוא היא אי', 'של את הוא היא'],
}

/** Kinds of which a phrase, though it is bound to no place, mostly opens its sentence. */
const opening = ['conclusion', 'goal'] as const

/**
 * Where sentences begin, by classes of words: what the English weights, which are of a regression, are for
 * "and", "but", "I", "the", "of" and the like on the average, is taken for such words of other languages too.
 */
export function shortBorders({ kinds, turnsTo, code, ...of }: Lists, { ends }: Forms): Borders {
  const [hardlyLast, hardlyFirst] = insides[code] ?? ['', '']
  const articles = [...articlesOf(code)].join(' ')
  const phrases = [
    ...Object.values(kinds).flatMap((list) =>
      list.split('|').filter((phrase) => phrase.trim().startsWith('^')),
    ),
    ...opening.flatMap((kind) => kinds[kind]?.split('|') ?? []),
  ].map((phrase) => words(phrase.replaceAll(/[\^$]/g, ' ')))
  const heads = phrases
    .filter(({ length }) => length === 1)
    .flat()
    .join(' ')
  // "Gibt es" asks at the head of a sentence only, and mostly stands within one.
  const within = new Set(words(hardlyFirst))
  const pairs = phrases
    .filter(([head = '', second]) => second !== undefined && !within.has(head))
    .map(([a, b]) => `${a}_${b}`)
  return {
    bias: -1.2,
    first: weights({
      '-1.25': '*',
      '-1.5': of.joins,
      '0.1': articles,
      '0.75': `${heads} ${of.opens} ${turnsTo}`,
      '0.9': of.begins,
      '-0.5': of.links,
      '-3': hardlyFirst,
    }),
    last: weights({
      '0.5': '*',
      '-0.5': of.begins,
      '-3.5': of.opens,
      '-4.5': `${of.joins} ${articles} ${of.links}`,
      '-2': hardlyLast,
      '3.0': of.closes,
    }),
    pairs: pairWeights({
      firstAndSecond: {
        '1.5': `${pairs.join(' ')} ${words(turnsTo)
          .filter((word) => word.includes('_'))
          .join(' ')}`,
      },
    }),
    ...(ends && { endings: { form: ends, last: 2.5 } }),
  }
}
