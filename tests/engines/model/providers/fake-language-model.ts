import { setImmediate } from 'node:timers/promises'
import type { LanguageModelApi, LanguageModelSession } from '#src/engines/model/providers/language-model.ts'

export interface FakeLanguageModel {
  readonly words?: readonly string[]
  readonly state?: 'unavailable' | 'downloadable' | 'downloading' | 'available'
  /** How far its download is, part by part. */
  readonly downloads?: readonly number[]
  /** Instead of a session. */
  readonly fails?: Error
  /** After its words. */
  readonly breaks?: Error
  readonly endless?: boolean
  /** With the names of before Chromium 148. */
  readonly older?: boolean
}

export const named = (name: string): Error => Object.assign(new Error('in the browser’s own words'), { name })

/** Stands in for Chromium’s `LanguageModel`: a token is a word. */
export function fakeLanguageModel(options: FakeLanguageModel): {
  readonly api: LanguageModelApi
  readonly log: string[]
} {
  const { words = ['Yes.'], state = 'available', downloads = [], fails, older = false } = options
  const log: string[] = []
  const count = (text: string) => text.split(' ').length

  function session(known: number): LanguageModelSession {
    let used = known
    const measure = (input: string) => Promise.resolve(count(input))
    const own = {
      promptStreaming(input: string, { signal }: { readonly signal: AbortSignal }) {
        log.push(`prompt: ${input}`)
        used += count(input)
        return streamOf(options, words, signal, () => {
          used += 1
        })
      },
      destroy: () => void log.push('destroyed'),
    }
    return older
      ? {
          ...own,
          inputQuota: 9216,
          measureInputUsage: measure,
          get inputUsage() {
            return used
          },
        }
      : {
          ...own,
          contextWindow: 9216,
          measureContextUsage: measure,
          get contextUsage() {
            return used
          },
        }
  }

  const api: LanguageModelApi = {
    availability: () => Promise.resolve(state),
    async create({ initialPrompts = [], monitor }) {
      const target = new EventTarget()
      monitor?.(target)
      for (const loaded of downloads) {
        await setImmediate()
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }))
      }
      if (fails) throw fails
      for (const { role, content } of initialPrompts) log.push(`${role}: ${content}`)
      return session(initialPrompts.reduce((sum, { content }) => sum + count(content), 7))
    },
  }
  return { api, log }
}

function streamOf(
  { breaks, endless = false }: FakeLanguageModel,
  words: readonly string[],
  signal: AbortSignal,
  onWord: () => void,
): ReadableStream<string> {
  let next = 0
  return new ReadableStream<string>({
    async pull(controller) {
      await setImmediate()
      if (signal.aborted) return controller.error(signal.reason)
      const word = words[endless ? next++ % words.length : next++]
      if (word !== undefined) {
        onWord()
        controller.enqueue(word)
      } else if (breaks) controller.error(breaks)
      else controller.close()
    },
  })
}
