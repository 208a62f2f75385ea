import type { Cue, Transcript } from '#src/domain/video.ts'
import { seededRandom } from '#src/lib/random.ts'

/** Subjects of a made-up lecture series: things, what they do, what they are made of. */
const subjects = [
  {
    thing: 'honey bees',
    one: 'a bee colony',
    parts: ['worker bees', 'wax cells', 'the queen', 'flower nectar', 'the hive'],
    acts: ['gather pollen', 'guard the entrance', 'cool the hive', 'feed the larvae', 'dance for the others'],
  },
  {
    thing: 'suspension bridges',
    one: 'a suspension bridge',
    parts: ['steel cables', 'the towers', 'the road deck', 'anchor blocks', 'hanger ropes'],
    acts: [
      'carry the load',
      'sway in the wind',
      'stretch in summer',
      'rust near the sea',
      'hang from the cables',
    ],
  },
  {
    thing: 'sourdough loaves',
    one: 'a sourdough starter',
    parts: ['wild yeast', 'rye flour', 'the dough', 'baking steam', 'the crust'],
    acts: ['rise overnight', 'turn sour slowly', 'crack in the oven', 'need warm water', 'fill with bubbles'],
  },
  {
    thing: 'active volcanoes',
    one: 'a shield volcano',
    parts: ['molten lava', 'volcanic ash', 'the crater', 'gas bubbles', 'the magma chamber'],
    acts: [
      'erupt without warning',
      'build new islands',
      'bury whole valleys',
      'warm the lakes',
      'shake the ground',
    ],
  },
  {
    thing: 'old violins',
    one: 'a violin bridge',
    parts: ['spruce wood', 'the sound post', 'gut strings', 'the varnish', 'the bow hair'],
    acts: [
      'sing in large halls',
      'crack in dry air',
      'change with the weather',
      'need a skilled maker',
      'gain in value',
    ],
  },
  {
    thing: 'ocean tides',
    one: 'a spring tide',
    parts: ['the moon', 'tidal currents', 'the sea bed', 'salt marshes', 'harbour walls'],
    acts: [
      'rise twice a day',
      'pull at the coast',
      'turn the turbines',
      'flood the meadows',
      'delay the ferries',
    ],
  },
  {
    thing: 'mountain glaciers',
    one: 'a valley glacier',
    parts: ['packed snow', 'meltwater streams', 'the moraine', 'deep crevasses', 'blue ice'],
    acts: [
      'grind the rock',
      'flow downhill slowly',
      'feed the rivers',
      'shrink every summer',
      'carve wide valleys',
    ],
  },
  {
    thing: 'pendulum clocks',
    one: 'an escapement wheel',
    parts: ['brass gears', 'the pendulum', 'lead weights', 'the dial', 'the striking train'],
    acts: [
      'lose a minute a week',
      'tick in cold rooms',
      'need regular oil',
      'stop in earthquakes',
      'drive the hands',
    ],
  },
] as const

type Subject = (typeof subjects)[number]
type Pick = <T>(list: readonly T[]) => T

const frames: readonly ((subject: Subject, pick: Pick, nth: number) => string)[] = [
  (s, pick) =>
    `now the interesting thing about ${s.thing} is that they ${pick(s.acts)} when nobody is looking`,
  (s, pick) => `${s.one} is a system in which ${pick(s.parts)} and ${pick(s.parts)} work together`,
  (s, pick) => `you can see that ${pick(s.parts)} must be checked before ${s.thing} ${pick(s.acts)}`,
  (s, pick, n) => `we measured ${pick(s.parts)} for ${n + 3} weeks and found that ${s.thing} ${pick(s.acts)}`,
  (s, pick) => `for example ${pick(s.parts)} may fail long before ${pick(s.parts)}`,
  (s, pick) => `so why do ${s.thing} ${pick(s.acts)} at all`,
  (s, pick) => `first you need to take ${pick(s.parts)} and keep it away from ${pick(s.parts)}`,
  (s, pick) =>
    `there is a problem with ${pick(s.parts)} because ${s.thing} sometimes ${pick(s.acts)} too early`,
  (s, pick) =>
    `people used to think that ${pick(s.parts)} could be the reason why ${s.thing} ${pick(s.acts)}`,
  (s, pick) => `however ${pick(s.parts)} may matter more than most books about ${s.thing} admit`,
  (s, pick) => `it turns out that ${pick(s.parts)} must be stronger than ${pick(s.parts)} in every test`,
  (s, pick) =>
    `if ${pick(s.parts)} should get too warm then ${s.thing} no longer ${pick(s.acts)} as they should`,
  (s, pick) => `I think um the best way to understand ${s.one} is to look at ${pick(s.parts)} first`,
  (s, pick) => `and that means that ${pick(s.parts)} and ${pick(s.parts)} have to be replaced together`,
  (s, pick, n) => `about ${n * 7 + 11} percent of ${s.thing} ${pick(s.acts)} in their first year`,
  (s, pick) => `you can use ${pick(s.parts)} to find out whether ${s.thing} really ${pick(s.acts)}`,
  (s, pick) => `let's look at ${pick(s.parts)} again because they explain why ${s.thing} ${pick(s.acts)}`,
  (s, pick) => `we tried to copy ${s.one} in the workshop but ${pick(s.parts)} would would never fit`,
]

/** Sentences of a talk that goes from subject to subject, the same for the same seed. */
export function talkSentences(count: number, seed = 7): string[] {
  const random = seededRandom(seed)
  const pick: Pick = (list) => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return Array.from({ length: count }, (_, at) => {
    const subject = subjects[Math.floor((at * subjects.length) / count)] ?? subjects[0]
    return pick(frames)(subject, pick, at)
  })
}

/** As automatic captions are: small letters, no punctuation, cut every three seconds, wherever that is. */
export function automaticCaptions(sentences: readonly string[], wordsASecond = 2.5): Transcript {
  const words = sentences.join(' ').toLowerCase().split(/\s+/)
  const size = Math.round(3 * wordsASecond)
  const cues: Cue[] = []
  for (let at = 0; at < words.length; at += size) {
    const start = at / wordsASecond
    cues.push({ start, end: start + 3, text: words.slice(at, at + size).join(' ') })
  }
  return { cues, timed: true }
}

/** As people write captions: a sentence a cue, with capitals and full stops. */
export function writtenCaptions(sentences: readonly string[], seconds = 5): Transcript {
  const cues = sentences.map((text, at) => ({
    start: at * seconds,
    end: (at + 1) * seconds,
    text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  }))
  return { cues, timed: true }
}
