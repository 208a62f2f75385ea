import type { GridMeasures } from '#src/ui/data-grid.tsx'

/** Before the templates stand the choice, the title, the duration and the status. */
export const firstTemplate = 4

/** In pixels. */
const leadWidth = 210
const templateWidth = 140

/** In pixels; the first four columns are one block, two lines high, above the others where it is narrow. */
export const gridMeasures = (templates: number, narrow: boolean): GridMeasures => ({
  width: (narrow ? 0 : leadWidth) + templates * templateWidth,
  lead: narrow ? 0 : leadWidth,
  head: narrow ? 118 : 62,
})

/** As the columns of a CSS grid. Where it is narrow, the block has a line of its own above the templates. */
export const gridColumns = (templates: number, narrow: boolean): string =>
  `${narrow ? '' : `minmax(${leadWidth}px, 1.5fr) `}repeat(${templates}, minmax(${templateWidth}px, 1fr))`

/** Of a row, in pixels: two lines, and where it is narrow the block above them. */
export const rowHeight = { wide: 61, narrow: 109 }
