/** Something that can't be used, and why, in words for the person who gave it. */
export interface Reject {
  /** The line, the cell, or the file's name. */
  readonly what: string
  readonly reason: string
  /** Where it stands in what was given: `Row 17` of a table, `Line 4` of a list. */
  readonly at?: string
  /** The file that the place is in; undefined for what was typed or is a file itself. */
  readonly file?: string
}

/** What is said of a video that was given before, at `first`. */
export const sameVideo = (first: string): string =>
  `This is the same video as in ${first.toLowerCase()}, so they are one.`

/** The place of a reject or a warning, in words. */
export const placeOf = ({ at, file }: Pick<Reject, 'at' | 'file'>): string =>
  [at, file].filter((part) => part !== undefined).join(' of ')
