import type { ProcessingResult } from '#src/domain/note.ts'
import { seededRandom } from '#src/lib/random.ts'
import { readServeArgs, usage, type ServeArgs } from '#tests/support/contract-args.ts'
import { readCaptionFolder, type CaptionNotes } from '#tests/support/contract-captions.ts'
import { startContractServer, type ContractServer } from '#tests/support/contract-server.ts'

/** `npm run serve:api`: the notes API on this computer, with real notes out of a folder of captions. */
async function main(): Promise<void> {
  const args = orExplain(() => readServeArgs(process.argv.slice(2)), `\n\n${usage}`)
  const { captions } = args
  const notes = await readCaptionFolder(captions).catch((error: Error) => {
    throw new Error(`The folder of captions can't be read: ${error.message}`)
  })
  for (const { name, reason } of notes.skipped) console.warn(`Not used: ${name}: ${reason}`)
  if (notes.videos.length === 0) {
    throw new Error(`No usable captions in ${captions}. A file's name must hold its YouTube id, as in dQw4w9WgXcQ.vtt.`)
  }
  const { url } = await serve(args, notes)
  console.log(`The notes API listens on ${url} and knows ${notes.videos.length} videos:`)
  for (const { link, title } of notes.videos) console.log(`  ${link}  ${title}`)
  console.log('\nTo use it: in the app, Settings, notes API address; or in public/config.json:')
  console.log(`  { "apiBaseUrl": "${url}" }\n\nCtrl+C ends it.`)
}

function serve({ port, delayMs, fail, seed }: ServeArgs, { note }: CaptionNotes): Promise<ContractServer> {
  const random = seededRandom(seed)
}

main().catch(() => {})
