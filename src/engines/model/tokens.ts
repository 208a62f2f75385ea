/** Estimates must not be too low: what does not fit is refused, or cut off by the server without a word. */
const safety = 1.1

/**
 * About how many tokens a model reads in a text. A token is about 4 characters of English (Google's and OpenAI's
 * documentation), 2 of other alphabets, and less than one of scripts with many signs (Petrov et al., "Language Model
 * Tokenizers Introduce Unfairness Between Languages", 2023). Digits and marks are mostly tokens of their own.
 */
export function tokensOf(text: string): number {
  let tokens = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) tokens += isLetter(code) ? 0.26 : code === 32 ? 0.05 : 0.6
    else if (code < 0x250) tokens += 0.5
    else tokens += code < 0x900 ? 0.55 : 1.1
  }
  return Math.ceil(tokens * safety)
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
