import { atMost, type Figure } from '#tests/bench/figure.ts'
import { median } from '#tests/bench/sample.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

interface Measured {
  readonly words: number
  readonly milliseconds: readonly number[]
  /** Of the whole process, at its fullest. */
  readonly megabytes: number
  /** Of these, since before the first file was read. */
  readonly more: number
}

const often = 7

async function measured(hours: number, cues: number, rounds = often): Promise<Measured> {
  const args = ['tsx', 'tests/bench/notes/measure.ts', hours, cues, rounds].map(String)
  const { stdout } = await promisify(execFile)('npx', args)
  return JSON.parse(stdout) as Measured
}

export const notesSuite: Suite = {
  name: 'notes',
  about:
    'The engine in the page: automatic captions of a made-up talk, from the bytes of a WebVTT file to all kinds of ' +
    `note at three levels. In a process of its own; median of ${often}, and the first, before anything is compiled.`,
  async measure() {
    const hour = await measured(1, 1_125)
    const tenHours = await measured(10, 11_250)
    const day = await measured(24, 21_000, 1)
    const [warm, first] = [median(hour.milliseconds), hour.milliseconds[0] ?? Number.NaN]
    const long = median(tenHours.milliseconds)
    const figures: Figure[] = [
      {
        name: 'all notes of an hour',
        setting: `${hour.words} words`,
        unit: 'ms',
        values: { ours: warm, 'the first time': first },
        target: atMost(150),
      },
      {
        name: 'ten hours against one',
        setting: `${tenHours.words} words`,
        unit: '×',
        values: { ours: long / warm, 'ten hours, ms': long },
        target: atMost(13),
      },
      {
        name: 'all notes of a day in one file',
        setting: '21,000 cues',
        unit: 's',
        values: { ours: (day.milliseconds[0] ?? Number.NaN) / 1000 },
        target: atMost(5),
      },
      {
        name: 'memory for a day in one file',
        setting: 'the whole process at its fullest',
        unit: 'MB',
        values: { ours: day.megabytes, 'since the start': day.more },
        target: atMost(300),
      },
    ]
    return figures
  },
}
