/**
 * Weighs what the build makes a visitor load, in KiB of gzip, by the manifest of Vite. Fails over a limit, and
 * where it finds nothing to weigh.
 * Usage: node tests/size-gate.mjs [folder of the build, else dist]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = process.argv[2] ?? 'dist'
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const resultView = /^src\/(?:features\/results\/|widgets\/markdown)/

/** The chunks with all that they import statically, however deep. */
function withImports(keys, found = new Set()) {
  for (const key of keys) {
    if (found.has(key)) continue
    found.add(key)
    withImports(manifest[key].imports ?? [], found)
  }
  return found
}

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry)
const initial = withImports(entries)
const lazy = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && resultView.test(key))
const opened = [...withImports(lazy)].filter((key) => !initial.has(key))

const scripts = (keys) => [...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'))
const styles = (keys) => [...keys].flatMap((key) => manifest[key].css ?? [])
const firstStyles = styles(initial)

const gates = [
  { name: 'initial JS', limit: 150, files: scripts(initial) },
  { name: 'initial CSS', limit: 20, files: firstStyles },
  {
    name: 'result view',
    limit: 70,
    files: [...scripts(opened), ...styles(opened).filter((file) => !firstStyles.includes(file))],
  },
]

const kib = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024
for (const { name, limit, files } of gates) {
  const sizes = [...new Set(files)].map((file) => ({ file, size: kib(file) })).sort((a, b) => b.size - a.size)
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  const verdict = sizes.length === 0 ? 'nothing to weigh' : total > limit ? 'too heavy' : 'ok'
  if (verdict !== 'ok') process.exitCode = 1
  console.log(`${name.padEnd(12)} ${total.toFixed(1).padStart(7)} of ${limit} KiB  ${verdict}`)
  for (const { file, size } of sizes) console.log(`${' '.repeat(12)} ${size.toFixed(1).padStart(7)} ${file}`)
}
