/** One line, single spaces. */
export const oneLine = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
