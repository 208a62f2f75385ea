import type { CaptionReader, RawCue } from './caption-reader.ts'
import { clockSeconds, startTime } from './clock-time.ts'

const usual = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text']
const dialogue = /^[ \t]*dialogue:[ \t]*/i
const format = /^[ \t]*format:/i

/**
 * SubStation Alpha, .ass and .ssa: `Dialogue:` lines whose fields the last `Format:` line names. Letters that are
 * drawn, and layers that show the same words again for their looks, are left out.
 */
export const substation: CaptionReader = {
  found: 'an ASS subtitle file, and in it no Dialogue: line with times and words',
  detect: (head) =>
    /^\s*\[script info\]/i.test(head) || /^dialogue:[ \t]*[^,\n]*,[ \t]*\d+:\d\d:\d\d/im.test(head),
  parse(text) {
    let places = placesOf(usual)
    const seen = new Set<string>()
    const cues: RawCue[] = []
    for (const line of text.split('\n')) {
      if (format.test(line)) places = placesOf(fieldsOf(line))
      const begun = dialogue.exec(line)?.[0]
      const cue = begun === undefined ? undefined : readDialogue(line.slice(begun.length), places)
      const key = cue && `${cue.start} ${cue.end} ${cue.text}`
      if (!cue || !key || seen.has(key)) continue
      seen.add(key)
      cues.push(cue)
    }
    return { cues, timed: true, warnings: [] }
  },
}

/** The names of styles' fields stand in such a line too, and they hold no text. */
function fieldsOf(line: string): readonly string[] {
  const fields = line
    .replace(format, '')
    .split(',')
    .map((field) => field.trim().toLowerCase())
  return fields.includes('text') ? fields : usual
}

/** Where the fields stand in a line; -1 for none. */
type Places = ReturnType<typeof placesOf>
const placesOf = (fields: readonly string[]) => ({
  start: fields.indexOf('start'),
  end: fields.indexOf('end'),
  name: fields.findIndex((field) => field === 'name' || field === 'actor'),
  text: fields.indexOf('text'),
})

function readDialogue(line: string, at: Places): RawCue | undefined {
  const values = line.split(',')
  const start = startTime(clockSeconds(values[at.start] ?? ''))
  if (start === undefined) return undefined
  return {
    start,
    end: clockSeconds(values[at.end] ?? ''),
    // The text is the last field, and commas in it part nothing.
    text: words(values.slice(at.text).join(',')),
    speaker: values[at.name]?.trim() || undefined,
  }
}

/** A drawing goes from `{\p1}` to `{\p0}` or the end; a style's `\pos` and `\pbo` are none. */
function words(text: string): string {
  let drawn = false
  return text
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      if (!part.startsWith('{') || !part.endsWith('}')) return drawn ? '' : part
      const [scale] = part.match(/(?<=\\p)\d+/g)?.slice(-1) ?? []
      if (scale !== undefined) drawn = Number(scale) > 0
      return ''
    })
    .join('')
    .replace(/\\[Nnh]/g, ' ')
}
