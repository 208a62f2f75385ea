/**
 * `npm run -s predict -- DIR`: what the browser engine makes of every file in DIR, as one line of JSON by
 * relative path.
 */
import { captionFiles, readCaptions } from '#tests/quality/files.ts'
import { predict } from '#tests/quality/prediction.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Give the folder with captions: npm run -s predict -- DIR')
  process.exit(2)
}
// Written piece by piece: the notes of a thousand files are more than one string may hold.
let before = '{'
for (const name of await captionFiles(folder)) {
  const { prediction } = predict(await readCaptions(folder, name))
  process.stdout.write(`${before}${JSON.stringify(name)}:${JSON.stringify(prediction)}`)
  before = ','
}
process.stdout.write(before === '{' ? '{}\n' : '}\n')
