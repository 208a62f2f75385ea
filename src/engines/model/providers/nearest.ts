/** The names that look most like one that there is not, nearest first: by the pairs of letters that they share. */
export function nearest(name: string, names: readonly string[], most = 3): readonly string[] {
  const wanted = pairs(name)
  const likeness = (other: string) => {
    const theirs = pairs(other)
    const shared = [...wanted].filter((pair) => theirs.has(pair)).length
    return (2 * shared) / (wanted.size + theirs.size)
  }
  return names
    .map((other) => ({ other, like: likeness(other) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ other }) => other)
}

function pairs(name: string): ReadonlySet<string> {
  const letters = ` ${name.toLowerCase()} `
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)))
}
