/**
 * `npm run quality -- DIR`: figures of the browser engine's notes of the files in DIR. Where DIR (or a folder in
 * it) is a set with references, and the shared scorer is there, its scores too: of all documents, of those that
 * were looked at while the engine was tuned, and of every third one, which was kept aside.
 */
import { median } from '#tests/bench/sample.ts'
import { faithful, type Faithful } from '#tests/quality/faithful.ts'
import { captionFiles, readCaptions } from '#tests/quality/files.ts'
import { predict, type Prediction } from '#tests/quality/prediction.ts'
import { score, scoreKeyphrases, type Scores } from '#tests/quality/score.ts'
import { readFile, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

type Predictions = ReadonlyMap<string, Prediction>

const sets = ['talks', 'short-videos'] as const
const abstracts = 'keyphrases-inspec-500.json'

const isInput = (name: string): boolean => /(?:^|\/)input\.\w+$/.test(name)

/** Every third, by its place in the sorted names, is kept aside. */
function parts(predictions: Predictions): Readonly<Record<string, Predictions>> {
  const sorted = [...predictions].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    all: predictions,
    'tuned on': new Map(sorted.filter((_, at) => at % 3 !== 2)),
    'kept aside': new Map(sorted.filter((_, at) => at % 3 === 2)),
  }
}

async function printScores(
  predictions: Predictions,
  scored: (part: Predictions) => Promise<Scores | undefined>,
): Promise<void> {
  for (const [name, part] of Object.entries(parts(predictions))) {
    const scores = await scored(part)
    console.log(scores === undefined ? 'The shared scorer is not here.' : { part: name, ...scores })
  }
}

async function ofFolder(folder: string): Promise<void> {
  const names = await captionFiles(folder)
  const inputs = names.some(isInput) ? names.filter(isInput) : names
  const predictions = new Map<string, Prediction>()
  const counts: Faithful[] = []
  for (const name of inputs) {
    const { prediction, transcript } = predict(await readCaptions(folder, name))
    predictions.set(isInput(name) ? dirname(name) : name, prediction)
    if (transcript) counts.push(faithful(prediction, transcript))
  }
  const total = (key: keyof Faithful) => counts.reduce((sum, one) => sum + one[key], 0)
  const took = [...predictions.values()].map(({ milliseconds }) => milliseconds)
  console.log(folder, {
    files: inputs.length,
    'could not be read': inputs.length - counts.length,
    quotes: total('quotes'),
    'quotes that stand': total('quotesThatStand'),
    flashcards: total('flashcards'),
    'answers that stand': total('answersThatStand'),
    'cards that repeat or tell': total('poorCards'),
    'ms a file, median': median(took),
    'ms a file, longest': took.reduce((most, ms) => Math.max(most, ms), 0),
  })
  const set = sets.find((name) => name === basename(folder))
  if (set) await printScores(predictions, (part) => score(set, folder, part))
}

async function ofAbstracts(file: string): Promise<void> {
  const gold = JSON.parse(await readFile(file, 'utf8')) as Record<string, { readonly text: string }>
  const predictions = new Map(
    Object.entries(gold).map(([id, { text }]) => [
      id,
      predict({ name: `${id}.txt`, bytes: new TextEncoder().encode(text) }).prediction,
    ]),
  )
  console.log(file)
  await printScores(predictions, (part) => scoreKeyphrases(gold, part))
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Give the folder with captions: npm run quality -- DIR')
  process.exit(2)
}
const here = await readdir(folder)
const inside = sets.filter((name) => here.includes(name))
for (const one of inside.length > 0 ? inside.map((name) => join(folder, name)) : [folder]) await ofFolder(one)
if (here.includes(abstracts)) await ofAbstracts(join(folder, abstracts))
