import type { Budget } from '#src/domain/ports.ts'

/** Share of a budget that is used: what is sent evenly can bunch up on its way to the server. */
const share = 0.95

/** Of a budget of `count`, how many are really sent in any of its windows. */
export const usedOf = ({ count }: Pick<Budget, 'count'>): number => Math.max(1, Math.floor(share * count))
