import { fc } from '@fast-check/vitest'
import type { Transcript } from '#src/domain/video.ts'

const scripts = [
  'the so and glacier river is a ice of rock snow melts valley we because um . , ? !',
  'und der Gletscher ist ein Fluss aus Eis weil Wasser fließt . , Übung',
  '冰川是由雪形成的。 水流 山谷 石头， 很大 。 我们 看到',
  'ледник это река из льда . и вода течёт , гора',
  'هذا نهر من الجليد ؟ الماء .',
  'ธารน้ำแข็ง คือ แม่น้ำ น้ำแข็ง ขนาดใหญ่',
  '<b> [x](javascript:1) ``` # - 1. | & &amp; $x$ ~~ ___ \u0000 \u{1F600} >> ♪',
].map((list) => list.split(' '))

/** Captions of all shapes: any script, with and without end marks, times and speakers; of no word, too. */
export const anyTranscript: fc.Arbitrary<Transcript> = fc
  .record({
    timed: fc.boolean(),
    cues: fc.array(
      fc.record({
        start: fc.double({ min: 0, max: 90_000, noNaN: true }),
        end: fc.double({ min: 0, max: 90_000, noNaN: true }),
        speaker: fc.constantFrom('Ada', 'Grace Hopper', ''),
        text: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc
            .constantFrom(...scripts)
            .chain((list) => fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: 40 }))
            .map((words) => words.join(' ')),
        ),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ timed, cues }) => ({
    timed,
    cues: cues.map(({ speaker, ...cue }) => (speaker === '' ? cue : { ...cue, speaker })),
  }))
