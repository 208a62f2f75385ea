import type { PieceEnd } from '#src/features/monitor/timeline/pieces.ts'

/** Pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Look {
  readonly word: string
  readonly color: string
  /** Drawn as a line instead of filled. */
  readonly hollow?: boolean
}

/** Each end has a shape of its own beside its colour, which can be told in two pixels. */
export const looks: Readonly<Record<PieceEnd, Look>> = {
  complete: { word: 'complete', color: 'var(--color-good)' },
  running: { word: 'running', color: 'var(--color-accent)' },
  saving: { word: 'being saved', color: 'var(--color-accent)', hollow: true },
  retry: { word: 'failed, tried again', color: 'var(--color-warn)' },
  'rate-limit': { word: 'sent away by the server', color: 'var(--color-warn)' },
  failed: { word: 'failed', color: 'var(--color-bad)' },
  cancelled: { word: 'cancelled', color: 'var(--color-muted)' },
  released: { word: 'stopped', color: 'var(--color-muted)', hollow: true },
}

export const ends = Object.keys(looks) as readonly PieceEnd[]

/** Whole pixels are crisp, and whole numbers are quickly written. */
const px = Math.round
const rect = (x: number, y: number, width: number, height: number): string =>
  `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${-px(width)}z`

/** As SVG path data. */
export function shapeOf(end: PieceEnd, { x, y, width, height }: Box): string {
  switch (end) {
    case 'complete':
    case 'saving':
    case 'released':
      return rect(x, y, width, height)
    case 'running': {
      // An arrow: it goes on.
      const tip = Math.min(5, width)
      return `M${px(x)} ${px(y)}h${px(width - tip)}l${tip} ${height / 2}l${-tip} ${height / 2}h${-px(width - tip)}z`
    }
    case 'retry':
      // Two stripes: it was broken off.
      return rect(x, y, width, height / 3) + rect(x, y + (2 * height) / 3, width, height / 3)
    case 'rate-limit':
      return rect(x, y + height / 2, width, height / 2)
    case 'cancelled':
      return rect(x, y + height / 3, width, height / 3)
    case 'failed':
      // Stands out above and below.
      return rect(x, y - 3, width, height + 6)
  }
}

/** A cross in the middle of what failed, where there is room for it. */
export function crossOf({ x, y, width, height }: Box): string {
  const r = 3
  if (width < 3 * r) return ''
  const [cx, cy] = [px(x + width / 2), px(y + height / 2)]
  return `M${cx - r} ${cy - r}l${2 * r} ${2 * r}M${cx + r} ${cy - r}l${-2 * r} ${2 * r}`
}
