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

describe('what a template holds', () => {
  test('grows from level to level, in the order of the talk', () => {
    const held = allot(analysis, composer())
    const [brief, standard, comprehensive] = verbosities.map((level) => indexes(held[level]))
    expect(brief?.length).toBeGreaterThan(0)
    expect(standard).toEqual(expect.arrayContaining(brief ?? []))
    expect(comprehensive).toEqual(expect.arrayContaining(standard ?? []))
    expect(comprehensive).toEqual(comprehensive?.toSorted((a, b) => a - b))
  })

  test('is what a section needs before what is worth more', () => {
    const needs = () => [need([3, 3, 3], isLast)]
    const worth = (one: Sentence) => (isLast(one) ? 0.01 : 1)
    const { brief } = allot(analysis, composer({ needs, worth }))
    expect(brief.filter(isLast).length).toBeGreaterThanOrEqual(3)
  })

  test('is something of every topic where each needs it', () => {
    const needs = () => [{ ...need([1, 1, 1], () => true), inEachTopic: true }]
    const held = indexes(allot(analysis, composer({ needs, words: () => 5_000 })).brief)
    const empty = analysis.topics.filter(
      ({ first, last }) =>
        analysis.statements.some(({ index }) => index >= first && index <= last) &&
        !held.some((index) => index >= first && index <= last),
    )
    expect(empty).toEqual([])
  })

  test('is nothing of what is worth nothing to it', () => {
    expect(allot(analysis, composer({ worth: () => 0 })).comprehensive).toEqual([])
  })

  test('is all it needs at the standard level where it leaves nothing out', () => {
    const held = (isWhole: boolean) =>
      allot(analysis, composer({ words: () => 50_000, isWhole: () => isWhole }))
    expect(held(true).standard).toEqual(held(true).comprehensive)
    expect(held(false).standard.length).toBeLessThan(held(false).comprehensive.length)
  })
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
