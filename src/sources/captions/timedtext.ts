import { mostCues, type CaptionReader, type RawCue } from './caption-reader.ts'
import { startTime } from './clock-time.ts'
import { oneLine } from './cue-text.ts'
import { decodeEntities } from './entities.ts'
import { cutShortWarning } from './cut-short.ts'
import { attributeReader, markupParts, rootName, spokenText } from './markup.ts'
import { endedByNext } from './on-screen.ts'
import { unrollCues, type LinedCue } from './rolling.ts'

const milliseconds = { start: attributeReader('t'), length: attributeReader('d') }
const seconds = { start: attributeReader('start'), length: attributeReader('dur') }
/** Only in automatic captions lines come word by word, or are added to a window. */
const automatic = /<s t=|<p [^<>]*\ba=|<text [^<>]*\bappend=/
const complete = /<\/(?:timedtext|transcript)\s*>\s*$/

/**
 * YouTube's XML: `<p t="160" d="4400">` with words in `<s>` (srv3), `<text t="160" d="4400">` (srv2) and
 * `<text start="0.16" dur="4.4">` (srv1).
 */
export const timedText: CaptionReader = {
  found: 'an XML file with YouTube’s captions, and in it no <p t="…"> or <text start="…"> with words',
  detect: (head) => /^(?:timedtext|transcript)$/.test(rootName(head) ?? ''),
  parse(text) {
    const cues = linedCues(text)
    const warnings = complete.test(text.slice(-100)) ? [] : [cutShortWarning]
    return { cues: endedByNext(unrollCues(cues, false), automatic.test(text)), timed: true, warnings }
  },
}

function linedCues(source: string): readonly LinedCue[] {
  const cues: LinedCue[] = []
  let current: { times: Pick<RawCue, 'start' | 'end'>; text: string } | undefined
  const finish = () => {
    if (!current) return
    const { times, text } = current
    // Within the XML stands HTML.
    const said = spokenText(decodeEntities(text))
    const lines = said.split('\n').map(oneLine).filter(Boolean)
    if (lines.length > 0) cues.push({ ...times, end: times.end, lines })
    current = undefined
  }
  for (const part of markupParts(source)) {
    if (cues.length > mostCues) break
    if (part.kind === 'text') {
      if (current) current.text += part.text
    } else if (part.name === 'p' || part.name === 'text') {
      finish()
      const times = part.kind === 'open' && !part.empty ? readTimes(part.attributes) : undefined
      if (times) current = { times, text: '' }
    } else if (part.name === 'br' && current) {
      current.text += '\n'
    }
  }
  finish()
  return cues.sort((a, b) => a.start - b.start)
}

function readTimes(attributes: string): Pick<RawCue, 'start' | 'end'> | undefined {
  const inMs = milliseconds.start(attributes)
  const unit = inMs === undefined ? 1 : 0.001
  const start = figure(inMs ?? seconds.start(attributes), unit)
  if (start === undefined) return undefined
  const length = figure((inMs === undefined ? seconds : milliseconds).length(attributes), unit)
  return { start, end: length === undefined ? undefined : startTime(start + length) }
}

const figure = (text: string | undefined, unit: number): number | undefined =>
  text === undefined || text.trim() === '' ? undefined : startTime(Number(text) * unit)
