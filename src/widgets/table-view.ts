import { useSearchParams } from 'wouter'

export const orders = [
  'listed',
  'recent',
  'title',
  '-title',
  'shortest',
  'longest',
  'trouble',
  'done',
] as const
export type TableOrder = (typeof orders)[number]
export const shows = [
  'all',
  'running',
  'waiting',
  'failed',
  'flawed',
  'complete',
  'stopped',
  'cancelled',
] as const
export type TableShow = (typeof shows)[number]

/** Which of a session's videos are listed, and in which order. */
export interface TableView {
  readonly order: TableOrder
  readonly show: TableShow
  /** A part of the title. */
  readonly find: string
}

const names = { order: 'sort', show: 'show', find: 'find' } as const
const plain: TableView = { order: 'listed', show: 'all', find: '' }

/** What the address says; what it says wrong, or not at all, is as if nothing had been chosen. */
export const readTableView = (params: URLSearchParams): TableView => ({
  order: orders.find((each) => each === params.get(names.order)) ?? plain.order,
  show: shows.find((each) => each === params.get(names.show)) ?? plain.show,
  find: params.get(names.find) ?? plain.find,
})

/** The view in the address, and how to change it. */
export function useTableView(): readonly [TableView, (change: Partial<TableView>) => void] {
  const [params, setParams] = useSearchParams()
  const change = (to: Partial<TableView>) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old)
        const view = { ...readTableView(old), ...to }
        for (const key of ['order', 'show', 'find'] as const) {
          if (view[key] === plain[key]) next.delete(names[key])
          else next.set(names[key], view[key])
        }
        return next
      },
      { replace: true },
    )
  return [readTableView(params), change]
}
