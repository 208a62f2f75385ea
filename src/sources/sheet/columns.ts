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
