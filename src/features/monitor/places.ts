import type { TaskId } from '#src/domain/task.ts'

/** Where each running task stands in the list; undefined is free. */
export type Places = readonly (TaskId | undefined)[]

/**
 * Who runs stays where it stands, who is new takes the first free place: the end of one task moves no other.
 * There are at least `least` places, and never fewer than before. Returns `places` itself if nothing changes.
 */
export function arrange(places: Places, running: readonly TaskId[], least: number): Places {
  const kept = places.map((task) => (task && running.includes(task) ? task : undefined))
  const fresh = running.filter((task) => !kept.includes(task))
  const size = Math.max(least, kept.length, running.length)
  const next = Array.from({ length: size }, (_, place) => kept[place] ?? fresh.shift())
  const same = size === places.length && next.every((task, place) => task === places[place])
  return same ? places : next
}
