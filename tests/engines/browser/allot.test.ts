import { verbosities } from '#src/domain/note.ts'
import { allot } from '#src/engines/browser/allot.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import type { Sentence } from '#src/engines/browser/analysis.ts'
import { need, type Composer } from '#src/engines/browser/compose/composer.ts'
import { createPlan } from '#src/engines/browser/plan.ts'
import { talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { describe, expect, test } from 'vitest'

const analysis = analyse(writtenCaptions(talkSentences(200, 3)))
const composer = (more: Partial<Composer> = {}): Composer => ({
  words: (_, level) => ({ brief: 150, standard: 300, comprehensive: 600 })[level],
  needs: () => [],
  worth: () => 1,
  write: () => '',
  ...more,
})
const indexes = (statements: readonly Sentence[] = []) => statements.map(({ index }) => index)
const isLast = ({ index }: Sentence) => index > analysis.sentences.length - 30

describe('what templates are dealt', () => {
  test('grows from level to level, in the order of the talk', () => {
    const dealt = allot(analysis, { one: composer(), two: composer() }).get('one')
    const [brief, standard, comprehensive] = verbosities.map((level) => indexes(dealt?.[level]))
    expect(brief?.length).toBeGreaterThan(0)
    expect(standard).toEqual(expect.arrayContaining(brief ?? []))
    expect(comprehensive).toEqual(expect.arrayContaining(standard ?? []))
    expect(comprehensive).toEqual(comprehensive?.toSorted((a, b) => a - b))
  })

  test('is shared by two of them to less than a half, though both want the same', () => {
    const dealt = allot(analysis, { one: composer(), two: composer(), three: composer() })
    for (const level of verbosities) {
      const [one, two] = ['one', 'two'].map((id) => indexes(dealt.get(id)?.[level]))
      const both = one?.filter((index) => two?.includes(index)) ?? []
      expect(both.length).toBeLessThanOrEqual(Math.min(one?.length ?? 0, two?.length ?? 0) / 2)
    }
  })

  test('holds what a section needs before what is worth more', () => {
    const needs = () => [need([3, 3, 3], isLast)]
    const worth = (one: Sentence) => (isLast(one) ? 0.01 : 1)
    const dealt = allot(analysis, { one: composer({ needs, worth }), two: composer() }).get('one')
    expect(dealt?.brief.filter(isLast).length).toBeGreaterThanOrEqual(3)
  })

  test('holds what every topic needs', () => {
    const needs = () => [{ ...need([1, 1, 1], () => true), inEachTopic: true }]
    const dealt = allot(analysis, { one: composer({ needs, words: () => 5_000 }) }).get('one')
    const held = indexes(dealt?.brief)
    const empty = analysis.topics.filter(
      ({ first, last }) =>
        analysis.statements.some(({ index }) => index >= first && index <= last) &&
        !held.some((index) => index >= first && index <= last),
    )
    expect(empty).toEqual([])
  })

  test('is nothing of what is worth nothing to a template', () => {
    const dealt = allot(analysis, { one: composer({ worth: () => 0 }), two: composer() })
    expect(dealt.get('one')?.comprehensive).toEqual([])
    expect(dealt.get('two')?.comprehensive.length).toBeGreaterThan(0)
  })
})

test('what no section needs goes to three templates at most, so that each can hold more', () => {
  const hands = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, composer({ words: () => 5_000 })]),
  )
  const held = [...allot(analysis, hands).values()].flatMap((levels) => indexes(levels.comprehensive))
  const holders = held.map((index) => held.filter((other) => other === index).length)
  expect(Math.max(...holders)).toBe(3)
})

test('what a template claims it holds in the end, whatever others want of it', () => {
  const claims = () => isLast
  const worth = (one: Sentence) => (isLast(one) ? 1 : 0)
  const needs = () => [need([3, 60, 60], isLast)]
  const guide = composer({ claims, worth, needs, words: () => 5_000 })
  const eager = composer({ words: () => 5_000 })
  const dealt = allot(analysis, { one: eager, two: eager, guide })
  const alone = allot(analysis, { guide }).get('guide')?.standard
  expect(alone?.length).toBeGreaterThan(3)
  expect(dealt.get('guide')?.standard).toEqual(alone)
})

describe('a plan', () => {
  const statements = analysis.statements.slice(0, 20)
  const plan = () => createPlan(analysis, 'standard', 'A talk', statements)

  test('gives each statement once, the best first, in the order of the talk', () => {
    const some = plan()
    const taken = indexes(some.take(5))
    expect(taken).toHaveLength(5)
    expect(taken).toEqual(taken.toSorted((a, b) => a - b))
    expect(indexes(some.left()).filter((index) => taken.includes(index))).toEqual([])
    const rest = some.rest().flatMap((group) => indexes(group.statements))
    expect([...taken, ...rest].toSorted((a, b) => a - b)).toEqual(indexes(statements))
    expect(some.left()).toEqual([])
  })

  test('gives what is left by topic', () => {
    for (const { topic, statements: own } of plan().rest()) {
      expect(own.filter(({ index }) => index < topic.first || index > topic.last)).toEqual([])
    }
  })
})
