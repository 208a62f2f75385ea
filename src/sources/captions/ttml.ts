import { mostCues, type CaptionReader } from './caption-reader.ts'
import { startTime } from './clock-time.ts'
import { oneLine } from './cue-text.ts'
import { cutShortWarning } from './cut-short.ts'
import { attributeReader, markupParts, rootName, spokenText, type MarkupPart } from './markup.ts'
import { inOneLanguage } from './one-language.ts'
import { unrollCues, type LinedCue } from './rolling.ts'
import { mediaClock, mediaSeconds, type MediaClock } from './ttml-time.ts'
import { cuesFromWords } from './word-cues.ts'

interface Draft {
  readonly start: number
  readonly end: number | undefined
  readonly agent: string | undefined
  readonly language: string
  readonly isWord: boolean
  text: string
}

interface Element {
  readonly name: string
  /** In seconds; times inside count from here. */
  readonly start: number
  readonly end: number
  /** Whether it or what it stands in says when it begins. */
  readonly begun: boolean
  readonly language: string
  readonly agent: string | undefined
  /** What its words belong to. */
  readonly cue: Draft | undefined
  /** Whether it is in a paragraph or a span that says itself when it begins. */
  readonly isTimed: boolean
  /** Behind it a word ends, though no space says so. */
  readonly isWord: boolean
}

type Open = Extract<MarkupPart, { kind: 'open' }>

const read = {
  begin: attributeReader('begin'),
  end: attributeReader('end'),
  dur: attributeReader('dur'),
  lang: attributeReader('lang'),
  agent: attributeReader('agent'),
  id: attributeReader('id'),
  unit: attributeReader('unit'),
}
const notSaid = /^(?:metadata|title|desc|copyright|agent|name|actor|image|data|style|styling|region)$/
/** An end tag closes one of so many elements, or none. */
const nearby = 16

/** TTML, and DFXP, IMSC and SMPTE-TT, which are profiles of it: https://www.w3.org/TR/ttml2/ */
export const ttml: CaptionReader = {
  found: 'an XML file in TTML, and in it no <p begin="…"> with words',
  detect: (head) => rootName(head) === 'tt',
  parse(text) {
    const { drafts, names } = readDocument(text)
    const said = inOneLanguage(drafts).map((draft) => {
      const { agent, text: marked } = draft
      return { ...draft, text: spokenText(marked), speaker: agent && (names.get(agent) ?? agent) }
    })
    said.sort((a, b) => a.start - b.start)
    const cues = said.every(({ isWord }) => isWord) ? cuesFromWords(said) : unrollCues(said.map(lined), false)
    const warnings = /<\/(?:[\w.-]+:)?tt\s*>\s*$/i.test(text.slice(-100)) ? [] : [cutShortWarning]
    return { cues, timed: true, warnings }
  },
}

const lined = ({ start, end, text, speaker }: Draft & Pick<LinedCue, 'speaker'>): LinedCue => ({
  start,
  end,
  lines: text.split('\n').map(oneLine).filter(Boolean),
  speaker,
})

function readDocument(source: string): { drafts: readonly Draft[]; names: ReadonlyMap<string, string> } {
  const drafts: Draft[] = []
  const names = new Map<string, string>()
  const root: Element = {
    name: '',
    start: 0,
    end: Infinity,
    begun: false,
    language: '',
    agent: undefined,
    cue: undefined,
    isTimed: false,
    isWord: false,
  }
  const stack: Element[] = []
  let clock = mediaClock('')
  let agentId: string | undefined
  for (const part of markupParts(source)) {
    if (drafts.length > mostCues) break
    const top = stack.at(-1) ?? root
    if (part.kind === 'text') {
      if (top.cue) top.cue.text += part.text.replace(/\s+/g, ' ')
      else if (top.name === 'name' && agentId) names.set(agentId, oneLine(part.text))
    } else if (part.name === 'br') {
      if (top.cue && part.kind === 'open') top.cue.text += '\n'
    } else if (part.kind === 'close') {
      close(stack, part.name)
    } else if (!part.empty) {
      if (part.name === 'tt') clock = mediaClock(part.attributes)
      if (part.name === 'agent') agentId = read.id(part.attributes)
      const element = open(part, top, clock)
      if (element.cue && element.cue !== top.cue) drafts.push(element.cue)
      stack.push(element)
    }
  }
  // So many that they are refused, whatever stands in them.
  const all = drafts.length > mostCues
  return { drafts: all ? drafts : drafts.filter(({ text }) => text.trim() !== ''), names }
}

function open({ name, attributes }: Open, parent: Element, clock: MediaClock): Element {
  const [begin, end, dur] = [read.begin, read.end, read.dur].map((of) => mediaSeconds(of(attributes), clock))
  const unit = read.unit(attributes)
  // Apple's podcasts count the times of sentences and words from the beginning, whatever they stand in.
  const from = unit === undefined || begin === undefined ? parent.start : 0
  const start = from + (begin ?? 0)
  const times = {
    start,
    end: Math.min(parent.end, from + (end ?? Infinity), start + (dur ?? Infinity)),
    begun: parent.begun || begin !== undefined,
    agent: read.agent(attributes) ?? parent.agent,
    // A foreign word in a caption has its language too.
    language: (/^(?:tt|body|div)$/.test(name) ? read.lang(attributes) : undefined) ?? parent.language,
  }
  const isTimed = begin !== undefined
  // A paragraph that says its time is one caption, whatever times its words have; another may hold several.
  const isOwn = !parent.isTimed || unit === 'sentence'
  const isCaption = name === 'p' || (name === 'span' && isTimed && isOwn)
  const inherited = notSaid.test(name) ? undefined : parent.cue
  return {
    name,
    ...times,
    isTimed: name === 'p' ? isTimed : parent.isTimed || (name === 'span' && isTimed),
    cue: isCaption && times.begun ? draftOf({ ...times, isWord: unit === 'word' }) : inherited,
    isWord: unit === 'word',
  }
}

function draftOf({ start, end, agent, language, isWord }: Omit<Draft, 'text'>): Draft | undefined {
  const from = startTime(start)
  return from === undefined
    ? undefined
    : { start: from, end: startTime(end), agent, language, isWord, text: '' }
}

function close(stack: Element[], name: string): void {
  const from = Math.max(0, stack.length - nearby)
  for (let at = stack.length - 1; at >= from; at--) {
    const element = stack[at]
    if (element?.name !== name) continue
    if (element.isWord && element.cue) element.cue.text += ' '
    stack.length = at
    return
  }
}
