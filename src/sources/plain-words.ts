/** A text as it is compared: small letters and digits, without accents, one space between words. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** As `plainWords`, without the number that lists put first: `01 - Intro`, `Lecture 3` stays. */
export const withoutNumber = (plain: string): string => plain.replace(/^\d+ (?=.)/, '')
