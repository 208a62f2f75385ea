import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal } from '#src/engines/browser/compose/alone.ts'
import { isAim, longestTopics, paragraph } from '#src/engines/browser/compose/blocks.ts'
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
const mostNotes = 6
/** A topic with fewer bullets shares a slide, which has the title of the one that says most. */
const fewestAlone = 2

interface Slide {
  readonly title: string
  readonly start: number
  readonly bullets: readonly string[]
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
    const slides = topicSlides(plan)
    const agenda = longestTopics(analysis, mostBullets)
    const opening = [
      `# ${escapeMarkdown(plan.videoTitle)}`,
      ...(about.length > 0 ? [paragraph(plan, about)] : []),
      ...(agenda.length < fewestBullets
        ? []
        : [agenda.map(({ title, start }) => `- ${escapeMarkdown(title)}${plan.mark(start)}`).join('\n')]),
    ].join('\n\n')
    return [opening, ...slides.map((slide) => written(slide, plan))].join('\n\n---\n\n')
  },
}

/** Slides are shown by others: what somebody says of himself is none of theirs. */
const bulletOf = (sentence: Sentence, analysis: Analysis): string | undefined =>
  isPersonal(sentence.words) ? undefined : clauseOf(sentence, mostWords, analysis)

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

/** Topics with too few bullets for a slide of their own join the next ones; the last ones join the slide before. */
function topicSlides(plan: Plan): Slide[] {
  const shorts = shortened(plan)
  const slides: Slide[] = []
  let waiting: Sentence[] = []
  let title: Pick<Slide, 'title' | 'start'> | undefined
  let most = 0
  for (const { topic, statements } of plan.rest()) {
    if (!title || statements.length > most) [title, most] = [topic, statements.length]
    waiting.push(...statements)
    const made = slidesOf(waiting, title, shorts, plan)
    if ((made[0]?.bullets.length ?? 0) < fewestAlone) continue
    slides.push(...made)
    ;[waiting, title, most] = [[], undefined, 0]
  }
  if (!title) return slides
  const made = slidesOf(waiting, title, shorts, plan)
  const [last, only] = [slides.at(-1), made[0]]
  const joined = last && only && made.length === 1 && last.bullets.length + only.bullets.length <= mostBullets
  if (!joined) return [...slides, ...made]
  const both = { ...last, bullets: [...last.bullets, ...only.bullets], notes: [...last.notes, ...only.notes] }
  return [...slides.slice(0, -1), both]
}

function slidesOf(
  statements: readonly Sentence[],
  { title, start }: Pick<Slide, 'title' | 'start'>,
  shorts: Shorts,
  plan: Plan,
): Slide[] {
  const held = statements.filter(({ index }) => shorts.has(index))
  const bullets = held.flatMap((sentence) => {
    const clause = shorts.get(sentence.index)
    return clause === undefined ? [] : [escapeMarkdown(clause) + plan.mark(sentence.start)]
  })
  const notes = held.filter(({ index }) => shorts.get(index) === undefined)
  const count = Math.max(1, Math.ceil(bullets.length / mostBullets))
  const share = <T>(list: readonly T[], at: number) =>
    list.slice(Math.round((list.length * at) / count), Math.round((list.length * (at + 1)) / count))
  return Array.from({ length: count }, (_, at) => ({
    title: at === 0 ? title : `${title} (${at + 1})`,
    start,
    bullets: share(bullets, at),
    notes: share(notes, at).slice(0, mostNotes),
  }))
}

function written({ title, start, bullets, notes }: Slide, plan: Plan): string {
  return [
    `## ${escapeMarkdown(title)}${plan.mark(start)}`,
    ...(bullets.length === 0 ? [] : [bullets.map((bullet) => `- ${bullet}`).join('\n')]),
    ...(notes.length === 0 ? [] : [`> Notes: ${notes.map((sentence) => plan.say(sentence)).join(' ')}`]),
  ].join('\n\n')
}
