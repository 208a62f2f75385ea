import { readFileText } from '#src/sources/caption-file.ts'
import { vtt } from '#src/sources/captions/vtt.ts'
import { expect, test } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface TrackCue {
  readonly start: number
  readonly end: number
  readonly text: string
}
interface VttFile {
  readonly name: string
  readonly bytes: Buffer
}

/** 267 files beside what the rules make of them; not part of this repository. */
const conformance = join(import.meta.dirname, '../../../shared/quality/data/vtt-conformance/tests')

/** What a browser's own reader and ours may easily take differently. */
const hostile = [
  'WEBVTT',
  'WEBVTT\n\n00:01.000 --> 00:02.000',
  'WEBVTT\n\n00:01.000 --> 00:02.000\n\nnot said',
  'WEBVTT\r\r00:01.000 --> 00:02.000\rone\r\r00:02.000 --> 00:03.000\r\ntwo\r\n',
  'WEBVTT\u00a0x\n\n00:01.000 --> 00:02.000\nnot WebVTT',
  '\ufeffWEBVTT x\n00:01.000 --> 00:02.000\nafter the header at once',
  'WEBVTT\nX: y\n--> z\n00:01.000 --> 00:02.000\nan arrow in the header',
  'WEBVTT\n\nNOTE 00:01.000 --> 00:02.000\nnot said\n\n00:01.000 --> 00:02.000\nsaid',
  'WEBVTT\n\nSTYLE\n::cue { }\n00:01.000 --> 00:02.000\nstyle that does not end',
  'WEBVTT\n\n1\n2\n00:01.000 --> 00:02.000\ntwo lines above the times',
  'WEBVTT\n\n00:01.000 --> 00:02.000\none\n00:03.000 --> 00:04.000\ntwo\n3\n00:05.000 --> 00:06.000\nthree',
  'WEBVTT\n\n00:01.000 --> 00:02.000align:start\nglued settings\n\n00:03.000 --> 00:04.0001\nfour digits',
  'WEBVTT\n\n00:05.000 --> 00:02.000\nends before it starts\n\n00:03.000 --> 00:03.000\nno time',
  'WEBVTT\n\n123456:00:00.000 --> 123456:00:01.000\nlate\n\n1:00:00.000 --> 1:00:01.000\none digit',
  'WEBVTT\n\n00:60.000 --> 01:00.000\nno\n\n00:60:00.000 --> 01:00:00.000\nno\n\n00:01,000 --> 00:02.000\nno',
  'WEBVTT\n\n\t 00:01.000\t-->\f00:02.000\t\nblanks\n\n00:03.000-->00:04.000\nnone',
  'WEBVTT\n\n00:09.000 --> 00:10.000\nlater\n\n00:01.000 --> 00:02.000\nsooner',
  'WEBVTT\n\n00:01.000 --> 00:02.000\n<b\nbroken>bold</b> <>< x>y</ >z <v\nMary &gt; Ann>w',
  'WEBVTT\n\n00:01.000 --> 00:02.000\na <00:01.500>b<c.x> c</c> < d\n\n00:03.000 --> 00:04.000\nx <',
  'WEBVTT\n\n00:01.000 --> 00:02.000\n&eacute;&Uuml;&ntilde; &copy &frac12; &ouml &#233; &#xE9 &#146; &#0; &#xD800; &#x110000;',
  'WEBVTT\n\n00:01.000 --> 00:02.000\n&amp;lt; &ampx &notit; &hellip; &hellip &euro; &zwj;&bull; &AMP; &LT; &unknown; &; &#; &#x;',
  'WEBVTT\n\n00:01.000 --> 00:02.000\n<ruby>base<rt>top</rt></ruby><lang en>x</lang><rt>y</rt>',
  'WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\n00:02.000 --> 00:03.000\nA\nB\n\n00:10.000 --> 00:11.000\nC',
  'WEBVTT\n\n00:01.000 --> 00:02.000\na\0b\u2028c\u0085d\ve\n\ud83d\ude00',
  'WEBVTT\n \n00:01.000 --> 00:02.000\na line of blanks\n \nis no empty line',
]

const files: readonly VttFile[] = [
  ...hostile.map((text, at) => ({ name: `own ${at}`, bytes: Buffer.from(text) })),
  ...(existsSync(conformance) ? readdirSync(conformance, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.vtt'))
    .map((name) => ({ name, bytes: readFileSync(join(conformance, name)) })),
]

test("WebVTT gives the same captions as Chromium's own reader", async ({ page }) => {
  await page.setContent('<video></video>')
  const theirs = await page.evaluate(
    captionsOfTracks,
    files.map(({ bytes }) => bytes.toString('base64')),
  )
  for (const [at, { name, bytes }] of files.entries()) {
    expect
      .soft(ours(bytes), name)
      .toEqual(theirs[at]?.map(({ text, ...times }) => ({ ...times, text: flat(text) })))
  }
})

function ours(bytes: Buffer): readonly TrackCue[] {
  const file = readFileText({ name: 'x.vtt', bytes: new Uint8Array(bytes) })
  if (!file.ok || !vtt.detect(file.text)) return []
  return vtt
    .parse(file.text)
    .cues.map(({ start, end = start, text }) => ({ start, end, text: flat(text) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Runs in the page. Captions of a file that isn't WebVTT are none. */
function captionsOfTracks(contents: readonly string[]): Promise<readonly (readonly TrackCue[])[]> {
  return Promise.all(
    contents.map(
      (content) =>
        new Promise<readonly TrackCue[]>((resolve) => {
          const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0))
          const track = document.createElement('track')
          track.addEventListener('error', () => resolve([]))
          track.addEventListener('load', () =>
            resolve(
              Array.from((track.track.cues ?? []) as unknown as ArrayLike<VTTCue>, (cue) => ({
                start: cue.startTime,
                end: cue.endTime,
                text: cue.getCueAsHTML().textContent ?? '',
              })),
            ),
          )
          track.src = URL.createObjectURL(new Blob([bytes], { type: 'text/vtt' }))
          document.querySelector('video')?.append(track)
          track.track.mode = 'hidden'
        }),
    ),
  )
}
