/** One line, single spaces. */
export const oneLine = (text: string): string =>
  unusual.test(text) ? text.replace(/[^\S ]\s*| \s+/g, ' ').trim() : text

/** Hardly any line has it. */
const unusual = /[^\S ]| \s|^\s|\s$/
