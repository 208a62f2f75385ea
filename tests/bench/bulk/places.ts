/** Where things stand on the screen, as CSS: names that only a search of the whole page finds would cost the page. */

/** A video's row, in the table as in the grid; the head of the grid is a row as well. */
export const rowSelector = '[role="grid"] [role="row"][aria-rowindex]:not([aria-rowindex="1"])'

const grid = '[role="grid"]'

/** How the rows are ordered. */
export const order = 'label:has-text("Sort") select'

/** What a user does while it runs. What is not there (yet) is not measured. */
export const interactions = {
  'open a note': { click: `${grid} [role="row"]:not([aria-current]) [role="rowheader"] button` },
  filter: { click: 'section:has([role="grid"]) input[type="search"]', type: 'Lecture 0' },
  sort: { click: `${grid} [role="columnheader"] button` },
  scroll: { wheel: grid },
} as const
