import type { CaptionReader } from './caption-reader.ts'
import { startTime } from './clock-time.ts'
import { oneLine } from './cue-text.ts'
import { markupParts, rootName, spokenText } from './markup.ts'
import { inOneLanguage } from './one-language.ts'

interface Shown {
  readonly start: number
  /** The class of its paragraph, which each language has of its own. */
  readonly language: string
  text: string
}

/** Values stand without quotes as often as in them. */
const milliseconds = /\bstart\s{0,9}=\s{0,9}["']?(\d{1,10})/i
const className = /\bclass\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i
/** Above the words may stand who says them, as a paragraph of its own. */
const source = /\bid\s{0,9}=\s{0,9}["']?source\b/i

/** SAMI, `<SYNC Start=1000><P Class=ENCC>words`: what is shown stays until the next time of its language, often a blank. */
export const sami: CaptionReader = {
  found: 'a SAMI file, and in it no <SYNC Start=…> with words',
  detect: (head) => rootName(head) === 'sami',
  parse(text) {
    const track = inOneLanguage(shownIn(text)).toSorted((a, b) => a.start - b.start)
    const cues = track.map(({ start, text: shown }, at) => {
      return { start, end: track[at + 1]?.start, text: oneLine(spokenText(shown)) }
    })
    return { cues, timed: true, warnings: [] }
  },
}

function shownIn(text: string): readonly Shown[] {
  const all: Shown[] = []
  let start: number | undefined
  let current: Shown | undefined
  for (const part of markupParts(text)) {
    if (part.kind === 'text') {
      if (current) current.text += part.text
    } else if (part.kind === 'close') {
      if (part.name === 'body' || part.name === 'sync') current = undefined
    } else if (part.name === 'sync') {
      const [, said] = milliseconds.exec(part.attributes) ?? []
      start = said === undefined ? undefined : startTime(Number(said) / 1000)
      current = undefined
    } else if (part.name === 'p' && start !== undefined && !source.test(part.attributes)) {
      current = { start, language: className.exec(part.attributes)?.[1]?.toLowerCase() ?? '', text: '' }
      all.push(current)
    } else if (part.name === 'p') {
      current = undefined
    } else if (part.name === 'br' && current) {
      current.text += '\n'
    }
  }
  return all
}
