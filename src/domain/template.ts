/** Built-in ids are in templates/built-in.ts; users add their own. Never contains `@` (see task.ts). */
export type TemplateId = string

export interface Section {
  readonly id: string
  readonly title: string
}

/** A kind of note. */
export interface Template {
  readonly id: TemplateId
  readonly name: string
  /** Grows when what is made of it changes, so that a note says by which one it was made. */
  readonly version: number
  /** One line that helps to choose. */
  readonly purpose: string
  /** In the order of the note; a section without substance is left out. */
  readonly sections: readonly Section[]
}
