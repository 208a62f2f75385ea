const opening = '<think>'
const closing = '</think>'

/** Passes on what is said; what some models think aloud before, between `<think>` and `</think>`, is no part of it. */
export function withoutThoughts(say: (text: string) => void): { feed(text: string): void; end(): void } {
  let state: 'start' | 'thinking' | 'saying' = 'start'
  let held = ''
  const feed = (text: string): void => {
    if (state === 'saying') return say(text)
    held += text
    if (state === 'start') {
      const begun = held.trimStart()
      if (opening.startsWith(begun)) return
      if (begun.startsWith(opening)) state = 'thinking'
      else return release(held)
    }
    const at = held.indexOf(closing)
    if (at >= 0) release(held.slice(at + closing.length))
    // Only as much as the rest of the closing tag could need.
    else held = held.slice(-closing.length)
  }
  const release = (text: string) => {
    state = 'saying'
    held = ''
    if (text !== '') say(text)
  }
  return {
    feed,
    end: () => {
      if (state === 'start' && held !== '') release(held)
    },
  }
}
