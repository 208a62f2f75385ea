import { createJoin } from '#src/engines/model/joined.ts'
import type { ModelRequest } from '#src/engines/model/provider.ts'
import { NoAnswer, type End, type Talk } from '#src/engines/model/talk.ts'
import { goOnPrompt } from '#src/templates/prompt.ts'

/** Requests for the rest of one answer, at most: each reads the material and what is written so far again. */
const mostMore = 3
/** A line that was begun is written anew, unless it is as long as a paragraph. */
const longLine = 600

export interface Listener {
  /** What is said, in order, without what a continuation repeats. */
  text(text: string): void
  /** The line that was begun is said anew. */
  dropLine(): void
  /** A sign of life. */
  alive(stage: string | undefined): void
}

/**
 * Asks until the answer is whole: one that is cut off by its length is gone on with, with what was said as the
 * model's own message. `length` where it is still cut off then.
 */
export async function askWhole(
  talk: Talk,
  request: ModelRequest,
  listener: Listener,
  most: number,
): Promise<{ readonly text: string; readonly end: End }> {
  let said = ''
  const say = (text: string) => {
    said += text
    listener.text(text)
  }
  const { alive } = listener
  let end = await talk.ask(request, { text: say, alive }, most)
  for (let more = 0; end === 'length' && said.trim() !== '' && more < mostMore; more++) {
    const whole = said.slice(0, said.lastIndexOf('\n') + 1)
    if (whole.trim() !== '' && said.length - whole.length <= longLine) {
      said = whole
      listener.dropLine()
    }
    const before = said.length
    const messages = [
      ...request.messages,
      { from: 'model', text: said },
      { from: 'user', text: goOnPrompt },
    ] as const
    const join = createJoin(said, say)
    try {
      end = await talk.ask({ ...request, messages }, { text: (text) => join.feed(text), alive }, most)
    } catch (error) {
      // What is written has filled the window.
      if (error instanceof NoAnswer && error.piece.tooLong) break
      throw error
    }
    join.end()
    if (said.length === before) break
  }
  return { text: said, end }
}
