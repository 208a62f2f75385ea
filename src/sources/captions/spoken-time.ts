interface Said {
  /** In seconds. */
  readonly start: number
  readonly text: string
}

/** Whose words for hours, minutes and seconds are known: the languages of most who read transcripts. */
const languages =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro el bg ru uk tr ar he fa hi bn ta te th vi id ms ja ko zh zh-TW ca hr sr'
/** Of the entries. */
const nearlyAll = 0.8
/** Between minutes and seconds: `, `, ` und `, ` et `. */
const mostBetween = 6

/**
 * How many characters at the beginning of each text say its time in words, in whatever language: 9 for
 * `3 secondswelcome` at 3. Undefined where nearly all don't.
 */
export function readSpokenTime(texts: readonly Said[]): readonly number[] | undefined {
  const digits = texts.filter(({ text }) => /^\d/.test(text))
  if (digits.length < Math.max(1, texts.length * nearlyAll)) return undefined
  const sample = digits.slice(0, 20)
  for (const language of languages.split(' ')) {
    const length = reader(language)
    if (sample.filter((said) => length(said) > 0).length >= Math.max(1, sample.length * nearlyAll)) {
      return texts.map(length)
    }
  }
  return undefined
}

function reader(language: string): (said: Said) => number {
  const format = (unit: string) => {
    const { format: write } = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    return (value: number) => plainSpaces(write(value))
  }
  const units = [format('hour'), format('minute'), format('second')] as const
  return ({ start, text }) => {
    const head = plainSpaces(text.slice(0, 100)).toLowerCase()
    const parts = [Math.floor(start / 3600), Math.floor(start / 60) % 60, start % 60]
    let at = 0
    for (const [index, value] of parts.entries()) {
      if (value === 0 && (index < 2 || start > 0)) continue
      const words = units[index]?.(value).toLowerCase() ?? ''
      const found = head.indexOf(words, at)
      if (found < 0 || found > (at === 0 ? 0 : at + mostBetween)) return 0
      at = found + words.length
    }
    return at
  }
}

/** Some languages have spaces that don't break in front of units. */
const plainSpaces = (text: string): string => text.replace(/\s/g, ' ')
