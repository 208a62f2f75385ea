export const cutShortWarning =
  'It ends in the middle of a caption, so it may be cut short. Everything before that was read.'

const timing = /^\s*\d+:[\d:.,]*\s*(-{1,2}(>.*)?)?$/
const blankOrNumber = /^\d*$/

/** The number of the last line, where the text breaks off in it and it is a caption's line of times; else undefined. */
export function cutShortAt(lines: readonly string[]): number | undefined {
  const last = lines.length - 1
  // A time of day may be the last thing said; a line of times has a number or nothing above it.
  return timing.test(lines[last] ?? '') && blankOrNumber.test((lines[last - 1] ?? '').trim())
    ? last
    : undefined
}
