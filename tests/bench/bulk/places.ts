/** Where things stand on the screen, as CSS: names that only a search of the whole page finds would cost the page. */

/** A video's row, in the table as in the grid; the head of the grid is a row as well. */
export const rowSelector =
  '[role="grid"] [role="row"][aria-rowindex]:not([aria-rowindex="1"]), table:has(> caption) > tbody > tr'

const grid = ':is([role="grid"], table:has(> caption))'

/** What a user does while it runs. What is not there (yet) is not measured. */
export const interactions = {
  'open a note': { click: '[role="tab"][aria-selected="false"]' },
  filter: { click: 'section:has([role="grid"]) input[type="search"]', type: 'Lecture 0' },
  sort: { click: `${grid} :is([role="columnheader"], thead th) button` },
  scroll: { wheel: grid },
} as const
