import type { Verbosity } from '#src/domain/note.ts'
import type { Template } from '#src/domain/template.ts'
import { leastShare, outputWords, overrun, readShare, shareOfNotes } from '#src/engines/model/expected-use.ts'
import { tokensOf } from '#src/engines/model/tokens.ts'
import type { Window } from '#src/engines/model/windows.ts'
import { notePrompt, partPrompt, system, type Material } from '#src/templates/prompt.ts'

/** So long are one part's notes at most: longer answers get careless. */
const longestNotes = 6_000

export interface Room {
  /** Levels that one request writes, request by request. */
  readonly requests: readonly (readonly Verbosity[])[]
  /** Tokens of material that fit into each of them. */
  readonly tokens: number
}

/**
 * How a note fits into a window. One request writes all levels: an hour of talk is about 14,000 tokens to read, and
 * its three levels about 3,500 to write. Three requests would read it three times and take three of the 10 to 20
 * that free plans allow a minute. Only where three levels would fill half of the window, or are more than the model
 * gives at once, each gets a request of its own.
 * @param tokensAWord in the video's language
 */
export function roomFor(
  template: Template,
  levels: readonly Verbosity[],
  material: Material,
  { tokens, outputLimit = Infinity }: Window,
  tokensAWord: number,
): Room {
  const output = (of: readonly Verbosity[]) =>
    outputWords(template.id, of, material.minutes) * tokensAWord * overrun
  const together = output(levels) <= Math.min(tokens / 2, outputLimit)
  const requests = together ? [levels] : levels.map((level) => [level])
  const longest = Math.max(...requests.map(output))
  const prompt = tokensOf(system + notePrompt(template, levels, { ...material, words: noWords }))
  return { requests, tokens: Math.max(tokens * leastShare, tokens - prompt - longest) }
}

/** Tokens of a part that is noted by itself. The same for every template, so that all share the notes. */
export function partRoom(material: Material, { tokens, outputLimit = Infinity }: Window): number {
  const prompt = tokensOf(system + partPrompt({ ...material, words: noWords }, 1, 1))
  const read = Math.max(tokens * leastShare, (tokens - prompt) * readShare)
  return Math.floor(Math.min(read, shareOfNotes * Math.min(outputLimit, longestNotes)))
}

const noWords = { text: '', are: 'transcript' } as const
