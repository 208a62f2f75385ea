import { readFileText } from '#src/sources/caption-file.ts'
import { decodeEntities } from '#src/sources/captions/entities.ts'
import { vtt } from '#src/sources/captions/vtt.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Not part of this repository. Each file stands beside the captions that are to be read out of it. */
const folder = join(import.meta.dirname, '../../../../shared/quality/data/vtt-conformance/tests')
/** Where the standard and Chromium say otherwise than the file beside it. */
const byTheStandard: Readonly<Record<string, string>> = {
  'cue-times/min-top-digits': 'three digits are hours, and after hours come minutes and seconds',
  'cue-times/minimum-spots-over-sixty': 'as above',
  'integration/id': 'an arrow without times ends at the next line with one, so that line is a caption',
}
const names = (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
  .filter((name) => name.endsWith('.vtt'))
  .map((name) => name.slice(0, -4))
  .filter((name) => existsSync(join(folder, `${name}.json`)) && !(name in byTheStandard))

const flat = (text: string): string => decodeEntities(text).replace(/\s+/g, ' ').trim()

test.skipIf(names.length === 0)('reads what stands beside each conformance file', () => {
  for (const name of names) {
    const file = readFileText({ name, bytes: new Uint8Array(readFileSync(join(folder, `${name}.vtt`))) })
    const read = file.ok ? vtt.parse(file.text).cues : []
    const { cues } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
      cues: { startTime: number; endTime: number; text: string }[]
    }
    expect(
      read.map(({ start, end, text }) => ({ start, end, text: flat(text) })),
      name,
    ).toEqual(
      cues.map(({ startTime, endTime, text }) => ({
        start: startTime,
        end: endTime,
        text: flat(text.replace(/<[^>]*(?:>|$)/g, '')),
      })),
    )
  }
})
