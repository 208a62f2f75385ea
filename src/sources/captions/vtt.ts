import { mostCues, type CaptionReader, type RawCue } from './caption-reader.ts'
import { oneLine } from './cue-text.ts'
import { cutShortAt, cutShortWarning } from './cut-short.ts'
import { decodeEntities } from './entities.ts'
import { namesInFront } from './names.ts'
import { unrollCues, type LinedCue } from './rolling.ts'
import { onlySpeaker } from './voice-tag.ts'
import { cutAtPauses, splitAtTimes, wordTime } from './word-times.ts'

const signature = /^WEBVTT(?=[ \t\n]|$)/
const timing =
  /^[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t\f]*-->[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})(?!\d)/
/** What Webex calls its captions. */
const webexSpeaker = /^\d{1,6} "([^"]{1,80})" \(\d+\)$/
/** SubRip under WebVTT's header: its times have commas, and by WebVTT's rules not one of them counts. */
const subRipTimes = /^[ \t]*\d[\d:]*,\d{1,3}[ \t]*-->/m

/** WebVTT by the W3C's parsing rules: https://www.w3.org/TR/webvtt1/#file-parsing */
export const vtt: CaptionReader = {
  found: 'a WebVTT header, and after it no caption with times like 00:01.000 --> 00:04.000 and a text',
  detect: (head) => signature.test(head) && (!subRipTimes.test(head) || /\.\d{3}[ \t]*-->/.test(head)),
  parse(text) {
    const lines = text.replaceAll('\0', '\ufffd').split('\n')
    const captions: Block[] = []
    for (let at = afterHeader(lines); at < lines.length && captions.length <= mostCues;) {
      const block = readBlock(lines, at)
      if (block.times) captions.push(block)
      at = block.next
    }
    const cutAt = cutShortAt(lines)
    const misread = lines.slice(0, cutAt).filter(hasTimes).length - captions.length
    const warnings = [
      ...(misread > 0 ? [leftOut(misread)] : []),
      ...(cutAt === undefined ? [] : [cutShortWarning]),
    ]
    return { cues: namesInFront(cuesFrom(captions, wordTime.test(text))), timed: true, warnings }
  },
}

const hasTimes = (line: string): boolean => line.includes('-->') && /\d[ \t]*-->[ \t]*\d/.test(line)
const leftOut = (captions: number): string =>
  `${captions === 1 ? 'One caption has' : `${captions} captions have`} times that WebVTT doesn't allow, and left out: 00:01.000 --> 00:04.000 is expected.`

function afterHeader(lines: readonly string[]): number {
  let at = 1
  while (at < lines.length && lines[at] !== '' && !lines[at]?.includes('-->')) at++
  return at
}

interface Block {
  /** Undefined for what is no caption. */
  readonly times: { readonly start: number; readonly end: number } | undefined
  readonly payload: readonly string[]
  /** Undefined where the caption's own name does not say it. */
  readonly speaker: string | undefined
  /** The number of the line behind it. */
  readonly next: number
}

/**
 * Notes, styles, regions and captions are all blocks up to an empty line. The times stand in a block's first
 * or second line; any later arrow starts a new block, even without an empty line before it.
 */
function readBlock(lines: readonly string[], from: number): Block {
  let times: Block['times']
  let sawArrow = false
  let payload: string[] = []
  let speaker: string | undefined
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') {
      at++
      break
    }
    if (line.includes('-->')) {
      if (sawArrow || at - from > 1) break
      sawArrow = true
      times = readTimes(line)
      if (times) {
        speaker = webexSpeaker.exec(payload[0] ?? '')?.[1]
        payload = []
      }
    } else {
      payload.push(line)
    }
  }
  return { times, payload, speaker, next: at }
}

function readTimes(line: string): Block['times'] {
  const match = timing.exec(line)
  return match
    ? {
        start: seconds(match[1], match[2], match[3], match[4]),
        end: seconds(match[5], match[6], match[7], match[8]),
      }
    : undefined
}

// One division at the end: sums of fractions would give 1.0010000000000001.
const seconds = (h = '0', m = '0', s = '0', ms = '0'): number =>
  ((Number(h) * 60 + Number(m)) * 60_000 + Number(s) * 1000 + Number(ms)) / 1000

function cuesFrom(blocks: readonly Block[], wordTimes: boolean): readonly RawCue[] {
  const cues = blocks.map(({ times = { start: 0, end: 0 }, payload, speaker }): LinedCue => {
    const text = payload.join('\n')
    return {
      start: times.start,
      end: times.end,
      lines: linesOf(text),
      speaker: onlySpeaker(payload) ?? speaker,
    }
  })
  const once = unrollCues(cues, wordTimes)
  if (!wordTimes) return once
  const rolls = once.some(({ text }, index) => text !== cues[index]?.lines.join('\n'))
  if (!rolls) return once
  return once.flatMap((cue, index) => {
    const timed = blocks[index]?.payload.find((line) => wordTime.test(line))
    const isAllNew = timed !== undefined && cue.text === linesOf(timed).join('\n')
    return isAllNew ? cutAtPauses(cue, splitAtTimes(timed).map(withoutMarkup)) : cue
  })
}

/** A tag that isn't closed goes on to the end of the text. */
const withoutMarkup = (text: string): string =>
  text.includes('<') ? text.replace(/<[^>]*(?:>|$)/g, '') : text

const linesOf = (text: string): readonly string[] =>
  withoutMarkup(text)
    .split('\n')
    .map((line) => oneLine(decodeEntities(line)))
    .filter((line) => line !== '')
