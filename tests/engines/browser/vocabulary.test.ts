import { english } from '#src/engines/browser/languages/english.ts'
import { german } from '#src/engines/browser/languages/germanic.ts'
import { stem } from '#src/engines/browser/vocabulary.ts'
import { expect, test } from 'vitest'

test.each([
  ['glaciers', 'glacier'],
  ['bodies', 'body'],
  ['boxes', 'box'],
  ['churches', 'church'],
  ["moon's", 'moon'],
  ["moons'", 'moon'],
  ['gas', 'gas'],
  ['glass', 'glass'],
  ['analysis', 'analysis'],
  ['virus', 'virus'],
  ['mining', 'mining'],
])('"%s" and "%s" are one word', (form, same) => {
  expect(stem(form, english)).toBe(same)
})

test('words of other languages lose their own endings', () => {
  expect(stem('haus', german.whole())).toBe('haus')
  expect(stem('gruppen', german.whole())).toBe(stem('gruppe', german.whole()))
})
