import { createJoin } from '#src/engines/model/joined.ts'
import type { ModelRequest } from '#src/engines/model/provider.ts'
import { NoAnswer, type Talk } from '#src/engines/model/talk.ts'
import type { Said } from '#src/engines/model/unfinished.ts'
import { goOnPrompt } from '#src/templates/prompt.ts'

/** Requests for the rest of one answer, at most: each reads the material and what is written so far again. */
const mostMore = 8
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

export interface Question {
  /** What is answered, among all that is asked for one task. */
  readonly name: string
  readonly request: ModelRequest
  /** Characters from which on an answer is taken for an endless one. */
  readonly most: number
}

/**
 * Asks until the answer is whole: one that is cut off by its length is gone on with, with what was said as the
 * model's own message, as long as that brings new text. `length` where it is still cut off then. What an earlier
 * attempt has heard is not asked for again, unless somebody drops it from the talk's unfinished work.
 */
export async function askWhole(
  talk: Talk,
  { name, request, most }: Question,
  listener: Listener,
): Promise<Said> {
  const { said } = talk.unfinished
  const { alive } = listener
  let text = ''
  const say = (more: string) => {
    text += more
    listener.text(more)
  }
  const before = said.get(name)
  if (before) {
    say(before.text)
    alive(undefined)
  }
  let end = before?.end
  try {
    end ??= await talk.ask(request, { text: say, alive }, most)
    for (let more = 0; end === 'length' && text.trim() !== '' && more < mostMore; more++) {
      const reached = text.length
      const whole = text.slice(0, text.lastIndexOf('\n') + 1)
      if (whole.trim() !== '' && text.length - whole.length <= longLine) {
        text = whole
        listener.dropLine()
      }
      const join = createJoin(text, say)
      const hear = { text: (rest: string) => join.feed(rest), alive }
      end = await talk.ask(goingOn(request, text), hear, most - text.length)
      join.end()
      if (text.length <= reached) break
    }
  } catch (error) {
    // What is written has filled the window.
    if (end === undefined || !(error instanceof NoAnswer && error.piece.tooLong)) throw error
  } finally {
    if (end !== undefined) said.set(name, { text, end })
  }
  return { text, end }
}

const goingOn = (request: ModelRequest, text: string): ModelRequest => ({
  ...request,
  messages: [...request.messages, { from: 'model', text }, { from: 'user', text: goOnPrompt }],
})
