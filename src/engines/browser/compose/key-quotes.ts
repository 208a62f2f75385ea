import type { Verbosity } from '#src/domain/note.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { asSaid, type Quote } from '#src/engines/browser/compose/as-said.ts'
import { hangsAlone, isAddressed, isPiece, pointsOut } from '#src/engines/browser/compose/alone.ts'
import { isGuidance, isOf, once, type Composer } from '#src/engines/browser/compose/composer.ts'
import { endsOpen, isFragment } from '#src/engines/browser/fragments.ts'
import { englishQuoting } from '#src/engines/browser/languages/english-quoting.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'

export type { Quote }

/** Words of a quotation. */
const fewest = 8
const most = 40
/** How many at a level: of a short video, and one more for so many minutes, up to an end. */
const counts: Readonly<Record<Verbosity, { least: number; minutesForOne: number; most: number }>> = {
  brief: { least: 3, minutesForOne: 30, most: 6 },
  standard: { least: 6, minutesForOne: 15, most: 12 },
  comprehensive: { least: 10, minutesForOne: 8, most: 24 },
}
/** A second quotation of a topic is worth this share of what it would be as the first. */
const again = 0.8
/** A statement's worth where it is said to somebody. */
const addressed = 0.4
/** A moment that the captions tell is surer than one reckoned from words: what begins a caption or a turn goes before. */
const toldTime = 2
/** Statements that are tried in vain before the rest is left. */
const mostMissed = 200
/** Begins with the name of who speaks, or sends elsewhere. */
const noQuote = /^\p{Lu}[\p{L}.' ]{0,40}:|https?:|www\.|\.com\b|@\w/u
/** How much an opinion, a figure or a conclusion is more worth to be quoted than any other statement. */
const telling = 1.4
/** What is left of the worth of words that need what was said before them, or are loose talk. */
const pointing = 0.4
/** Of what says little. */
const saysNothing = 0.3
/** Quotations worth less than this share of the best one are left out, if there are a few better ones. */
const leastShare = 0.22
const fewestKept = 5

/** What was said best, word for word. */
export const keyQuotes: Composer = {
  words: () => 0,
  needs: () => [],
  worth: () => 0,
  write: ({ analysis, level, mark }) =>
    best(analysis, level)
      .map(({ text, start, speaker }) => {
        const by = speaker === undefined ? '' : ` — ${escapeMarkdown(speaker)}`
        return `> “${escapeMarkdown(text)}”${by}${mark(start)}`
      })
      .join('\n\n'),
}

/** All quotations of a talk, in its order. */
export const quotesOf = (analysis: Analysis): readonly Quote[] => best(analysis, 'comprehensive')

const best = (analysis: Analysis, level: Verbosity): readonly Quote[] => {
  const { least, minutesForOne, most: limit } = counts[level]
  const count = Math.min(limit, least + Math.floor(analysis.minutes / minutesForOne))
  return ranked(analysis)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ quote }) => quote)
}

/** The best first, by turns of the topics, as many as the longest note holds. */
const ranked = once((analysis) => {
  const { statements, topics, weights } = analysis
  const byTopic: { one: Sentence; worth: number }[][] = topics.map(() => [])
  let topic = 0
  for (const one of statements) {
    while (one.index > (topics[topic]?.last ?? Infinity)) topic++
    const worth = Math.sqrt(weights[one.index] ?? 0) * quotability(one, analysis)
    if (worth > 0) byTopic[topic]?.push({ one, worth })
  }
  const candidates = byTopic
    .flatMap((own) =>
      own
        .sort((a, b) => b.worth - a.worth)
        .map(({ one, worth }, nth) => ({ one, worth: worth * again ** nth })),
    )
    .sort((a, b) => b.worth - a.worth)
  // Where nothing is said that anybody would cite, what is said whole.
  if (candidates.length === 0)
    candidates.push(
      ...statements.filter(({ kinds }) => !kinds.has('chatter')).map((one) => ({ one, worth: 0 })),
    )
  const found: { index: number; quote: Quote }[] = []
  const texts = new Set<string>()
  let missed = 0
  const first = candidates[0]?.worth ?? 0
  for (const { one, worth } of candidates) {
    if (found.length >= fewestKept && worth < leastShare * first) break
    if (found.length === counts.comprehensive.most || missed === mostMissed) break
    const quote = asSaid(one, analysis)
    if (!quote || noQuote.test(quote.text) || texts.has(quote.text)) {
      missed++
      continue
    }
    texts.add(quote.text)
    found.push({ index: one.index, quote })
  }
  return found
})

const cueStarts = once(({ cues }) => new Set(cues.map(({ start }) => start)))

/** 0 for what nobody would cite: what to do, where to read on, what comes next. */
function quotability(one: Sentence, analysis: Analysis): number {
  const { verbatim, whole, words, sure, turn, start, text } = one
  const { language } = analysis
  if (!verbatim || !whole || isPiece(one, analysis) || words.length < fewest || words.length > most) return 0
  if (
    isGuidance(one) ||
    isOf('resource', 'goal', 'introduction', 'objective', 'frame', 'question', 'chatter', 'aside')(one) ||
    isFragment(one, language) ||
    hangsAlone(one) ||
    endsOpen(words, language)
  )
    return 0
  const holds =
    isOf('conclusion', 'result', 'contrast')(one) || words.some((word) => language.opinion?.has(word))
  const talkedTo = isAddressed(words.slice(0, 2), language) ? addressed : 1
  // Within a turn of a named speaker, as pasted transcripts have them, times are mostly reckoned.
  const told = turn || (one.speaker === undefined && cueStarts(analysis).has(start)) ? toldTime : 1
  const alone = pointsOut(words, text, language) || one.kinds.has('example') ? pointing : 1
  const bare = carries(one, analysis) < 2 ? saysNothing : 1
  return (
    sure *
    (holds ? telling : 1) *
    talkedTo *
    told *
    alone *
    bare *
    (language.code === 'en' ? memorability(one) : 1)
  )
}

/** How many words of a sentence carry a topic and are not of everyday talk. */
const carries = ({ index }: Sentence, { vocabulary }: Analysis): number =>
  new Set(vocabulary.stems[index]?.filter((id) => vocabulary.common[id] === false)).size

/**
 * What is remembered is said in general terms: of the present, of no one in particular, with articles that
 * introduce things rather than words that point to them (Danescu-Niculescu-Mizil et al., "You had me at
 * hello: how phrasing affects memorability", 2012); and in strong words.
 */
function memorability({ words }: Sentence): number {
  const { strong, contrast, others, past, ofMoment } = englishQuoting
  let sum = 0
  const counted = new Map<ReadonlySet<string>, number>()
  const few = (set: ReadonlySet<string>, word: string, weight: number, limit: number) => {
    const count = set.has(word) ? (counted.get(set) ?? 0) + 1 : 0
    if (count > 0) counted.set(set, count)
    if (count > 0 && count <= limit) sum += weight
  }
  for (const word of words) {
    few(strong, word, 0.4, 2)
    few(contrast, word, 0.25, 1)
    few(others, word, -0.25, 3)
    few(past, word, -0.3, 2)
    few(ofMoment, word, -0.8, 2)
    few(own, word, -0.25, 2)
    few(indefinite, word, 0.15, 2)
  }
  return Math.exp(sum)
}

const own: ReadonlySet<string> = new Set(['i', "i'm", "i've", "i'd", "i'll", 'me', 'my', 'mine'])
const indefinite: ReadonlySet<string> = new Set(['a', 'an'])
