import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Prediction } from '#tests/quality/prediction.ts'

/** Where the scorer stands, from the project's root. */
const scorer = '../shared/quality'

export type Scores = Readonly<Record<string, string | number | null>>

/**
 * Scores of documents of a set by the shared scorer, which scores all that lies beside it: it gets a
 * folder of its own that holds those documents only. Undefined where there is no scorer.
 */
export async function score(
  set: 'talks' | 'short-videos',
  folder: string,
  predictions: ReadonlyMap<string, Prediction>,
): Promise<Scores | undefined> {
  return inFolderWithScorer(async (own) => {
    const data = join(own, 'data', set)
    await mkdir(data, { recursive: true })
    for (const id of predictions.keys()) await symlink(resolve(folder, id), join(data, id), 'junction')
    return run(own, set, predictions)
  })
}

/** As `score`, for abstracts, whose key phrases stand in one file. */
export const scoreKeyphrases = (
  gold: Readonly<Record<string, unknown>>,
  predictions: ReadonlyMap<string, Prediction>,
): Promise<Scores | undefined> =>
  inFolderWithScorer(async (own) => {
    await mkdir(join(own, 'data'))
    const some = Object.fromEntries(Object.entries(gold).filter(([id]) => predictions.has(id)))
    await writeFile(join(own, 'data', 'keyphrases-inspec-500.json'), JSON.stringify(some))
    return run(own, 'keyphrases', predictions)
  })

async function inFolderWithScorer(work: (folder: string) => Promise<Scores>): Promise<Scores | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'fanfold-quality-'))
  try {
    for (const file of ['score.mjs', 'metrics.mjs']) await copyFile(join(scorer, file), join(folder, file))
  } catch {
    await rm(folder, { recursive: true })
    return undefined
  }
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function run(
  folder: string,
  set: string,
  predictions: ReadonlyMap<string, Prediction>,
): Promise<Scores> {
  const file = join(folder, 'predictions.json')
  await writeFile(file, JSON.stringify(Object.fromEntries(predictions)))
  const { stdout } = await promisify(execFile)('node', [join(folder, 'score.mjs'), set, file])
  return JSON.parse(stdout) as Scores
}
