import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const root = await mkdtemp(join(tmpdir(), 'fanfold-sizes-'))
afterAll(() => rm(root, { recursive: true }))

const manifest = {
  'index.html': { file: 'entry.js', isEntry: true, imports: ['_shared.js'], css: ['entry.css'] },
  '_shared.js': { file: 'shared.js' },
  'src/features/results/notes-region.tsx': {
    file: 'notes.js',
    isDynamicEntry: true,
    imports: ['_shared.js', '_cards.js'],
  },
  '_cards.js': { file: 'cards.js' },
  'src/features/library/library-page.tsx': { file: 'library.js', isDynamicEntry: true },
}

/** Random bytes, since gzip can't make them smaller. */
async function gate(kib: Record<string, number>, chunks: object = manifest) {
  const dist = await mkdtemp(join(root, 'dist-'))
  await mkdir(join(dist, '.vite'))
  await writeFile(join(dist, '.vite/manifest.json'), JSON.stringify(chunks))
  for (const file of ['entry.js', 'entry.css', 'shared.js', 'notes.js', 'cards.js', 'library.js']) {
    await writeFile(join(dist, file), randomBytes(1024 * (kib[file] ?? 1)))
  }
  return promisify(execFile)('node', ['tests/size-gate.mjs', dist])
}

test('a light build passes, and what nobody loads at first is not weighed', async () => {
  const { stdout } = await gate({ 'library.js': 500 })
  expect(stdout).toMatch(/initial JS +2\.0 of 150.*ok/)
  expect(stdout).toMatch(/result view +2\.0 of 70.*ok/)
})

test.each([
  ['an entry', { 'entry.js': 160 }, /initial JS.*too heavy/],
  ['what the entry imports', { 'shared.js': 160 }, /initial JS.*too heavy/],
  ['styles', { 'entry.css': 25 }, /initial CSS.*too heavy/],
  ['what opening a note loads', { 'notes.js': 40, 'cards.js': 40 }, /result view.*too heavy/],
])('%s over the limit fails', async (_, kib, verdict) => {
  await expect(gate(kib)).rejects.toMatchObject({ code: 1, stdout: expect.stringMatching(verdict) })
})

test('a build whose result view can’t be found fails', async () => {
  const { 'src/features/results/notes-region.tsx': _, ...rest } = manifest
  await expect(gate({}, rest)).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/result view.*nothing to weigh/),
  })
})
