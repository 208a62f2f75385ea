import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal, noteWeights } from '#src/engines/browser/compose/alone.ts'
import { holdsTerm, isAim, paragraph } from '#src/engines/browser/compose/blocks.ts'
import { clauseOf } from '#src/engines/browser/compose/clause.ts'
import {
  aboutMatters,
  byTopics,
  isGuidance,
  need,
  type Composer,
} from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

const mostWords = 12
const [fewestBullets, mostBullets] = [3, 5]
/** Bullets that the speaker says rather than that they are shown on a slide of their own. */
const mostSpare = 2
const mostNotes = 6

interface Slide {
  readonly title: string
  readonly start: number
  /** From the second one of a topic on above 0. */
  readonly nth: number
  readonly bullets: readonly Sentence[]
  readonly notes: readonly Sentence[]
}

export const presentationSlides: Composer = {
  words: byTopics,
  needs: (analysis) => [
    need([1, 1, 1], isAim(analysis, 'goal')),
    {
      ...need(
        [fewestBullets, fewestBullets, mostBullets],
        (one) => !isGuidance(one) && bulletOf(one, analysis) !== undefined,
      ),
      inEachTopic: true,
    },
  ],
  // What stands on a slide in one piece before what needs the speaker's notes.
  worth: (sentence, analysis) =>
    aboutMatters(sentence) * (bulletOf(sentence, analysis) === undefined ? 0.3 : 1.5),
  write(plan) {
    const { analysis } = plan
    const about = plan.take(1, isAim(analysis, 'goal'))
    const shorts = shortened(plan)
    const slides = topicSlides(shorts, plan)
    const agenda = agendaOf(slides)
    const opening = [
      `# ${escapeMarkdown(plan.videoTitle)}`,
      ...(about.length > 0 ? [paragraph(plan, about)] : []),
      ...(agenda.length < fewestBullets
        ? []
        : [agenda.map(({ title, start }) => `- ${escapeMarkdown(title)}${plan.mark(start)}`).join('\n')]),
    ].join('\n\n')
    return [opening, ...slides.map((slide) => written(slide, shorts, plan))].join('\n\n---\n\n')
  },
}

/** Slides are shown by others: what somebody says of himself is none of theirs, nor what has no term. */
const bulletOf = (sentence: Sentence, analysis: Analysis): string | undefined =>
  isPersonal(sentence.words, analysis.language) || !holdsTerm(analysis)(sentence)
    ? undefined
    : clauseOf(sentence, mostWords, analysis)

/** A statement as it stands on a slide, or undefined where it is for the notes; none says what another says. */
type Shorts = ReadonlyMap<number, string | undefined>

function shortened(plan: Plan): Shorts {
  const seen = new Set<string>()
  const fresh = (text: string) => !seen.has(text.toLowerCase()) && Boolean(seen.add(text.toLowerCase()))
  const shorts = new Map<number, string | undefined>()
  for (const sentence of plan.left()) {
    const clause = bulletOf(sentence, plan.analysis)
    if (clause !== undefined && fresh(clause)) shorts.set(sentence.index, clause)
    else if (fresh(sentence.text)) shorts.set(sentence.index, undefined)
  }
  return shorts
}

/** Of slides that show something, those that say most, each title once. */
function agendaOf(slides: readonly Slide[]): readonly Slide[] {
  const first = slides.filter(({ nth, bullets }) => nth === 0 && bullets.length > 0)
  const said = (slide: Slide) => slide.bullets.length + slide.notes.length
  const best = new Set(first.toSorted((a, b) => said(b) - said(a)).slice(0, mostBullets))
  return first.filter((slide) => best.has(slide))
}

/** A slide holds what its topic holds; a topic without a bullet has none, unless nobody has one. */
function topicSlides(shorts: Shorts, plan: Plan): Slide[] {
  const slides = plan.rest().flatMap(({ topic, statements }) => slidesOf(statements, topic, shorts, plan))
  const shown = slides.filter(({ bullets }) => bullets.length > 0)
  return shown.length > 0 ? shown : slides.slice(0, 1)
}

/** One slide, or as many as hold their bullets where too many are left for the speaker's notes. */
function slidesOf(
  statements: readonly Sentence[],
  { title, start }: Pick<Slide, 'title' | 'start'>,
  shorts: Shorts,
  plan: Plan,
): Slide[] {
  const held = statements.filter(({ index }) => shorts.has(index))
  const weights = noteWeights(plan.analysis)
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  const short = held.filter(({ index }) => shorts.get(index) !== undefined)
  const count = Math.max(1, Math.ceil((short.length - mostSpare) / mostBullets))
  const best = short.toSorted((a, b) => weight(b) - weight(a)).slice(0, count * mostBullets)
  const shown = short.filter((sentence) => best.includes(sentence))
  const share = (at: number) => Math.round((shown.length * at) / count)
  return Array.from({ length: count }, (_, at) => {
    const bullets = shown.slice(share(at), share(at + 1))
    const [from, to] = [bullets[0]?.index ?? 0, shown[share(at + 1)]?.index ?? Infinity]
    const own = held.filter(({ index }) => (at === 0 || index >= from) && index < to)
    const notes = own.filter((sentence) => !shown.includes(sentence)).slice(0, mostNotes)
    return { title, start, nth: at, bullets, notes }
  })
}

function written({ title, start, nth, bullets, notes }: Slide, shorts: Shorts, plan: Plan): string {
  const points = bullets.map(
    (one) => `- ${escapeMarkdown(shorts.get(one.index) ?? '')}${plan.mark(one.start)}`,
  )
  return [
    `## ${escapeMarkdown(nth === 0 ? title : `${title} (${nth + 1})`)}${plan.mark(start)}`,
    ...(points.length === 0 ? [] : [points.join('\n')]),
    ...(notes.length === 0 ? [] : [`> Notes: ${notes.map((sentence) => plan.say(sentence)).join(' ')}`]),
  ].join('\n\n')
}
