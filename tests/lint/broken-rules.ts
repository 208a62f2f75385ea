import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/**
 * The lint rules that each of these files would break here, by the file's path. One run of the linter for all,
 * in a folder outside of the project, so that nothing is left behind in it.
 */
export async function brokenRules(
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const root = await mkdtemp(join(tmpdir(), 'fanfold-lint-'))
  try {
    await copyFile('oxlint.config.mjs', join(root, 'oxlint.config.mjs'))
    for (const [file, code] of files) {
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), code)
    }
    const broken = new Map<string, Set<string>>()
    for (const { filename, code } of JSON.parse(await oxlint(root)).diagnostics) {
      broken.set(filename, (broken.get(filename) ?? new Set()).add(code))
    }
    return broken
  } finally {
    await rm(root, { recursive: true })
  }
}

/** What the linter of this project prints; it ends with 1 where it finds something, which is no error here. */
const oxlint = (cwd: string) =>
  new Promise<string>((done) => {
    const args = ['-c', 'oxlint.config.mjs', '--format', 'json', 'src']
    execFile(resolve('node_modules/.bin/oxlint'), args, { cwd, maxBuffer: 2 ** 26 }, (_, out) => done(out))
  })
