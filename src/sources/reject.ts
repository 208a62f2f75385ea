/** Something that can't be used, and why, in words for the person who gave it. */
export interface Reject {
  /** The line, or the file's name. */
  readonly what: string
  readonly reason: string
}
