import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const srt = [
  'Sourdough is a bread that rises by wild yeast.',
  'Wild yeast lives in a starter of flour and water.',
  'You feed the starter with fresh flour every day.',
].map((text, at) => `${at + 1}\n00:00:0${at * 3},000 --> 00:00:0${at * 3 + 3},000\n${text}\n`)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fanfold-predict-'))
  await mkdir(join(folder, 'bread'))
  await writeFile(join(folder, 'bread', 'input.srt'), srt.join('\n'))
  await writeFile(join(folder, 'nothing.vtt'), 'WEBVTT\n')
})
afterAll(() => rm(folder, { recursive: true }))

test('prints one line of JSON with what is made of each file, and why nothing is made of one', async () => {
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'tests/quality/predict.ts', folder])
  expect(stdout.trim().split('\n')).toHaveLength(1)
  const { 'bread/input.srt': bread, 'nothing.vtt': nothing } = JSON.parse(stdout)
  expect(bread).toMatchObject({ cues: 3, warnings: [], language: 'en', chapters: [{ start: 0 }] })
  expect(bread.summary110.split(' ').length).toBeLessThanOrEqual(110)
  expect(bread.notes['mind-map'].brief).toContain('- ')
  expect(bread.milliseconds).toBeGreaterThan(0)
  expect(nothing).toMatchObject({ cues: 0, chapters: [], summary: '', notes: {} })
  expect(nothing.warnings[0]).toContain('Expected')
})
