import type { Statuses } from '#src/domain/task.ts'
import type { SessionStore } from '#src/store/session-store.ts'
import { rowSelector } from '#tests/bench/bulk/places.ts'

export interface RenderCounts {
  readonly commits: number
  /** Rows whose own component rendered. */
  readonly rowsRendered: number
  /** Rows in which anything rendered: the row, a cell, or what is in a cell. */
  readonly rowsTouched: number
  /** Rows with a changed task: those that can be seen, and all that are drawn. */
  readonly visibleChanged: number
  readonly mountedChanged: number
}

export interface RenderWatch {
  end(): RenderCounts
}

/** The little of React's tree that is read here, as its DevTools do. */
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
  readonly stateNode: unknown
}

declare global {
  // A `let` would be no property of globalThis.
  // oxlint-disable-next-line no-var
  var onReactCommit: ((root: { readonly current: Fiber }) => void) | undefined
}

const performedWork = 1
/** Functions, classes, and functions in forwardRef or memo. */
const componentTags = new Set([0, 1, 11, 14, 15])

/** Compares, commit by commit, the rows that React rendered with those that had a reason to. */
export function watchRenders(store: SessionStore): RenderWatch {
  const counts = {
    commits: 0,
    rowsRendered: 0,
    rowsTouched: 0,
    visibleChanged: 0,
    mountedChanged: 0,
  }
  let before = store.getState().statuses
  globalThis.onReactCommit = ({ current }) => {
    const rendered = new Set<Element>()
    const touched = new Set<Element>()
    visit(current, false, undefined, { rendered, touched })
    const { statuses } = store.getState()
    const changed = changedRows(before, statuses)
    before = statuses
    counts.commits += 1
    counts.rowsRendered += rendered.size
    counts.rowsTouched += touched.size
    counts.mountedChanged += changed.length
    counts.visibleChanged += changed.filter((row) => isVisible(row)).length
  }
  return {
    end() {
      globalThis.onReactCommit = undefined
      return counts
    },
  }
}

interface Found {
  readonly rendered: Set<Element>
  readonly touched: Set<Element>
}

/** @param ownerWorked whether the component that `fiber` stands in rendered in this commit */
function visit(fiber: Fiber, ownerWorked: boolean, row: Element | undefined, found: Found): void {
  const { stateNode } = fiber
  if (stateNode instanceof Element && stateNode.matches(rowSelector)) {
    row = stateNode
    if (ownerWorked) found.rendered.add(row)
  }
  const worked = componentTags.has(fiber.tag) ? (fiber.flags & performedWork) !== 0 : ownerWorked
  if (row && worked) found.touched.add(row)
  // What a commit does not come to keeps its children.
  if (fiber.alternate && fiber.child === fiber.alternate.child) return
  for (let child = fiber.child; child; child = child.sibling) visit(child, worked, row, found)
}

function changedRows(before: Statuses, after: Statuses): readonly Element[] {
  if (before === after) return []
  const changed = new Set(
    Object.keys(after).filter((id) => before[id as keyof Statuses] !== after[id as keyof Statuses]),
  )
  return [...document.querySelectorAll(rowSelector)].filter((row) =>
    changed.has(row.getAttribute('data-row') ?? ''),
  )
}

function isVisible(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  let [from, to] = [0, innerHeight]
  for (let outer = row.parentElement; outer; outer = outer.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(outer).overflowY)) continue
    const box = outer.getBoundingClientRect()
    ;[from, to] = [Math.max(from, box.top), Math.min(to, box.bottom)]
  }
  return bottom > from && top < to
}
