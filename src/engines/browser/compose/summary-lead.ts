import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'

const mostNames = 4
const mostTerms = 4
const termsLookedAt = 10
/** Who says less than this share of the words asks or greets. */
const leastShare = 0.03
/** Labels that name nobody: `Speaker 1`, `[Audience]`. */
export const nameless =
  /[\d[\]()<>]|^(?:speakers?|unknown|(?:co-?)?hosts?|guests?|audience|moderators?|interviewer|interviewee|narrator|male|female|man|woman|voices?|all|questions?|answers?|q|a|q&a|participants?|panel(?:ists?)?|presenters?|teacher|students?|crowd|announcer|background|music|off|anonymous|everyone|multiple|operator|translator|interpreter|transcript|intro|outro)\b/iu
const longestName = 40
const numbers = ['', '', 'Two', 'Three', 'Four']

/**
 * Who talks about what, where the transcript tells its speakers: "Ann Lee and Bo Park talk about tides, the
 * moon and harbour walls." Outside English only names and terms: what stands between them would have to
 * be inflected. Empty where there are no speakers or no terms.
 */
export function summaryLead({ sentences, terms, language }: Analysis): string {
  const english = language.code === 'en'
  const who = speakers(sentences)
  const names = who.filter((name) => !nameless.test(name) && name.length <= longestName).slice(0, mostNames)
  const said = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)))
  const what = terms
    .slice(0, termsLookedAt)
    .map(({ text }) => text)
    .filter(
      (text) =>
        !text
          .toLowerCase()
          .split(' ')
          .every((word) => said.has(word)),
    )
    .filter((text, at, texts) => !texts.slice(0, at).some((before) => shareWord(before, text)))
    .slice(0, mostTerms)
  if (what.length === 0) return ''
  if (names.length > 0) {
    return english
      ? `${listed(names)} ${names.length > 1 ? 'talk' : 'talks'} about ${listed(what)}.`
      : `${names.join(', ')}: ${what.join(', ')}.`
  }
  return english && who.length > 1
    ? `${numbers[who.length] ?? 'Several'} speakers talk about ${listed(what)}.`
    : ''
}

/** "Bitcoin Core" and "Core developer" are one thing to talk about. */
const shareWord = (a: string, b: string): boolean => {
  const held = new Set(a.toLowerCase().split(/\s+/))
  return b
    .toLowerCase()
    .split(/\s+/)
    .some((word) => held.has(word))
}

/** Labels of those who say a fair part, in the order in which they begin. */
function speakers(sentences: readonly Sentence[]): string[] {
  const said = new Map<string, number>()
  let total = 0
  for (const { speaker, words } of sentences) {
    total += words.length
    if (speaker !== undefined) said.set(speaker, (said.get(speaker) ?? 0) + words.length)
  }
  return [...said].filter(([, words]) => words >= total * leastShare).map(([name]) => name)
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
