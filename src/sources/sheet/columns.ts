/** What a column of a table may hold, in the order of the form. */
export const roles = ['link', 'title', 'description', 'transcript', 'duration'] as const
export type Role = (typeof roles)[number]

/** Which column holds what, counted from 0; null is none. */
export type Columns = Readonly<Record<Role, number | null>>

export const noColumns: Columns = {
  link: null,
  title: null,
  description: null,
  transcript: null,
  duration: null,
}

/** `A` is 0, `AA` is 26. */
export const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** `A`, `B`, … `AA`, as spreadsheets name a column. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26)
  return (before > 0 ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26))
}
