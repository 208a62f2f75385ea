import { verbosities, type Note, type Verbosity } from '#src/domain/note.ts'

/** The level to show: the chosen one where the note has it, else the one it was made for, else the first. */
export function shownLevel(note: Note, chosen: Verbosity | undefined): Verbosity {
  const has = (level: Verbosity | undefined) => level !== undefined && note.levels[level] !== undefined
  const order = [chosen, note.selected, ...verbosities]
  return order.find(has) ?? note.selected
}
