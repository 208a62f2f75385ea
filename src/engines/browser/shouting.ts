import type { Language } from '#src/engines/browser/languages/language.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import type { Token } from '#src/engines/browser/tokens.ts'

/** Share of words in capitals from which on a transcript shouts all the time, as broadcasters' captions do. */
const shoutingShare = 0.8
const fewest = 5
/** Captions that shout do it from the beginning. */
const sampleSize = 2_000

const small = /\p{Ll}/u
const severalCapitals = pattern(String.raw`\p{Lu}\P{Lu}*\p{Lu}`, 'u')
const vowel = /[aeiouyà-öø-ÿα-ωа-яёіїє]/u
const dotted = pattern(String.raw`^(?:\p{L}\.){2,}$`, 'u')
const withFigure = pattern(String.raw`\p{L}.*\p{N}|\p{N}.*\p{L}`, 'u')
const ordinal = /^\p{N}+(?:st|nd|rd|th|s|am|pm)$/u
const title = /^(?:mrs?|ms|dr|prof|st|sr|jr)\.?$/
const sound = /^(?:sh+|hm+|pss+t|psst|pst|tsk|br+|gr+)$/

/** What English writes in capitals though it can be spoken as a word, and what with one: no subject's words. */
const acronyms = new Set(
  'usa uk eu ai ceo cfo cia fbi dna rna nasa nato api url ip ui id iq usb atm abc'.split(' '),
)
const names = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february april june july august
  september october november december english french german spanish american british european`.split(/\s+/),
)

/**
 * Takes captions written in capitals throughout back to small letters: all but what can be told to be an
 * acronym (no vowel, dots, figures) or a name (written with a capital elsewhere, or behind a title).
 * Changes the tokens; others are left as they are.
 */
export function quieten(tokens: readonly Token[], { stop, fillers, code: spoken }: Language): void {
  let [shouted, cased] = [0, 0]
  for (let at = 0; at < Math.min(tokens.length, sampleSize); at++) {
    const text = tokens[at]?.text ?? ''
    // Most words: looked at by number, as letters of all scripts are a slow class.
    const code = text.charCodeAt(0)
    if (code >= 97 && code <= 122) {
      cased++
      continue
    }
    const isCased = small.test(text)
    if (!isCased && !severalCapitals().test(text)) continue
    if (!isCased) shouted++
    cased++
  }
  if (shouted < fewest || shouted < cased * shoutingShare) return
  const written = new Map<string, string>()
  for (const { text, word } of tokens) if (small.test(text)) written.set(word, text)
  const isAcronym = (text: string, word: string) =>
    !stop.has(word) &&
    !fillers.has(word) &&
    (dotted().test(text) ||
      (withFigure().test(word) && !ordinal.test(word)) ||
      (spoken === 'en' && acronyms.has(word)) ||
      (word.length > 1 &&
        word.length < 6 &&
        !vowel.test(word) &&
        /^\p{L}+$/u.test(word) &&
        !sound.test(word)))
  tokens.forEach((token, at) => {
    const { text, word } = token
    if (small.test(text)) return
    const capital =
      title.test(word) ||
      (spoken === 'en' && names.has(word)) ||
      written.get(word)?.startsWith(text.charAt(0)) === true ||
      title.test(tokens[at - 1]?.word ?? '')
    if (capital) token.text = text.charAt(0) + text.slice(1).toLowerCase()
    else if (!isAcronym(text, word)) token.text = text.toLowerCase()
  })
}
