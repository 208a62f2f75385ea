import { brokenRules } from '#tests/lint/broken-rules.ts'
import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'

// The table of the design, written down a second time: the linter's own copy is what is on trial here.
const allowed: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  ui: ['lib'],
  sources: ['domain', 'lib'],
  templates: ['domain', 'lib'],
  export: ['sources', 'domain', 'lib'],
  persistence: ['domain', 'lib'],
  run: ['domain', 'lib'],
  search: ['domain', 'lib'],
  engines: ['sources', 'templates', 'domain', 'lib'],
  sessions: ['run', 'sources', 'templates', 'domain', 'lib'],
  store: ['sessions', 'run', 'domain', 'lib'],
  widgets: ['store', 'domain', 'ui', 'lib'],
  features: ['widgets', 'store', 'sources', 'templates', 'export', 'domain', 'ui', 'lib'],
}
const rooms = Object.keys(allowed)
const everywhere = [...rooms, 'app']
const drawing = ['ui', 'widgets', 'features', 'app']

const folders = async (path: string) =>
  (await readdir(path, { withFileTypes: true })).filter((each) => each.isDirectory()).map(({ name }) => name)
const features = await folders('src/features')

/** Where a room's probes stand; those of the features in one feature, which is a zone of its own. */
const home = (room: string) => (room === 'features' ? `features/${features[0]}` : room)

const probes = new Map<string, string>()
/** Writes down a file to be linted and gives its name. */
function probe(folder: string, name: string, code: string): string {
  const file = `src/${folder}/${name}`
  probes.set(file, code)
  return file
}
const importing = (what: string) => `import { thing } from '${what}'\nexport const given = thing\n`
const rule = {
  import: 'eslint(no-restricted-imports)',
  global: 'eslint(no-restricted-globals)',
  property: 'eslint(no-restricted-properties)',
}

const toRooms = everywhere.flatMap((from) =>
  everywhere.map((to) => {
    const file = probe(home(from), `to-${to}.ts`, importing(`#src/${home(to)}/thing.ts`))
    return { from, to, file }
  }),
)
const inEachRoom = (name: string, code: string) =>
  everywhere.map((room) => ({ room, file: probe(home(room), name, code) }))
const upwards = inEachRoom('upwards.ts', importing('../lib/thing.ts'))
const tests = inEachRoom('tests.ts', importing('#tests/support/thing.ts'))
const react = inEachRoom('react.ts', importing('react'))
const icons = inEachRoom('icons.ts', importing('lucide-react'))
const chance = inEachRoom('chance.ts', 'export const given = Math.random()\n')
const globals = [
  'fetch',
  'indexedDB',
  'Date',
  'setTimeout',
  'setInterval',
  'performance',
  'requestAnimationFrame',
]
const ofGlobal = new Map(
  globals.map((name) => [name, inEachRoom(`${name}.ts`, `export const given = [${name}]\n`)] as const),
)
const betweenFeatures = features.flatMap((from) =>
  features.map((to) => {
    const file = probe(`features/${from}`, `to-feature-${to}.ts`, importing(`#src/features/${to}/thing.ts`))
    return { from, to, file }
  }),
)
const lazily = probe('run', 'lazily.ts', `export const later = () => import('#src/store/thing.ts')\n`)
const onlyType = probe(
  'run',
  'only-type.ts',
  `import type { T } from '#src/store/thing.ts'\nexport type U = T\n`,
)
const passedOn = probe('run', 'passed-on.ts', `export * from '#src/store/thing.ts'\n`)
const upTheBack = ['..', './../lib/thing.ts'].map((path, n) => probe('run', `up-${n}.ts`, importing(path)))
const ofWindow = probe('run', 'of-window.ts', 'export const given = [window.fetch, globalThis.setTimeout]\n')
const hooks = ['hooks.tsx', 'kept-hooks.tsx', 'note-hooks.tsx'].map((name) =>
  probe('store', name, importing('react')),
)
probes.set('src/main.tsx', importing('#src/run/thing.ts'))

const found = await brokenRules(probes)
const breaks = (file: string, which: keyof typeof rule) => found.get(file)?.has(rule[which]) ?? false
const whereItBreaks = (tried: readonly { room: string; file: string }[], which: keyof typeof rule) =>
  tried.filter(({ file }) => breaks(file, which)).map(({ room }) => room)
const except = (...lawful: readonly string[]) => everywhere.filter((room) => !lawful.includes(room))

test('every folder of src is a room of the table', async () => {
  expect(everywhere).toEqual(expect.arrayContaining(await folders('src')))
})

test.each(rooms)('%s may import itself and what the table says, nothing else', (room) => {
  const lawful = toRooms.filter(({ from, file }) => from === room && !breaks(file, 'import'))
  expect(lawful.map(({ to }) => to).sort()).toEqual([room, ...(allowed[room] ?? [])].sort())
})

test('app and main.tsx may import every room', () => {
  expect(toRooms.filter(({ from, file }) => from === 'app' && breaks(file, 'import'))).toEqual([])
  expect(breaks('src/main.tsx', 'import')).toBe(false)
})

test('no feature imports another one', () => {
  const lawful = betweenFeatures.filter(({ file }) => !breaks(file, 'import'))
  expect(lawful.map(({ from, to }) => [from, to])).toEqual(features.map((feature) => [feature, feature]))
})

test.each([
  ['a lazy import', lazily],
  ['an import of a type', onlyType],
  ['a re-export', passedOn],
])('%s is an import too', (_, file) => {
  expect(breaks(file, 'import')).toBe(true)
})

test('there is no way round by ./../ or by a property of the window', () => {
  expect(upTheBack.map((file) => breaks(file, 'import'))).toEqual([true, true])
  expect(breaks(ofWindow, 'global')).toBe(true)
})

test('nothing is imported by ../ or from the tests', () => {
  expect(whereItBreaks(upwards, 'import')).toEqual(everywhere)
  expect(whereItBreaks(tests, 'import')).toEqual(everywhere)
})

test('React and what draws with it stay in the rooms that draw', () => {
  expect(whereItBreaks(react, 'import')).toEqual(except(...drawing))
  expect(whereItBreaks(icons, 'import')).toEqual(except(...drawing))
})

test('the hooks of the store may import React', () => {
  expect(hooks.filter((file) => breaks(file, 'import'))).toEqual([])
})

test.each([
  ['fetch', ['engines', 'app']],
  ['indexedDB', ['persistence']],
  ['Date', ['lib']],
  ['setTimeout', ['lib']],
  ['setInterval', ['lib']],
  ['performance', ['lib']],
  ['requestAnimationFrame', ['lib']],
])('%s is known in %j only', (name, lawful) => {
  expect(whereItBreaks(ofGlobal.get(name) ?? [], 'global')).toEqual(except(...lawful))
})

test('Math.random is known in lib only', () => {
  expect(whereItBreaks(chance, 'property')).toEqual(except('lib'))
})
