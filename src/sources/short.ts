/** In characters. */
const longest = 120

/** The beginning of a line or a cell, where it is too long to be shown whole. */
export const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
