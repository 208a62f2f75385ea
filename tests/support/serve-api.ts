import { seededRandom } from '#src/lib/random.ts'
import { readServeArgs, usage, type ServeArgs } from '#tests/support/contract-args.ts'
import { readCaptionFolder, type CaptionNotes } from '#tests/support/contract-captions.ts'
import { contractChance } from '#tests/support/contract-chance.ts'
import { startContractServer, type ContractServer } from '#tests/support/contract-server.ts'

/** `npm run serve:api`: the notes API on this computer, with real notes out of a folder of captions. */
async function main(): Promise<void> {
  const args = readArgs()
  const notes = await readFolder(args.captions)
  const { url } = await listen(args, notes)
  console.log(`The notes API listens on ${url} and knows ${notes.videos.length} video(s):`)
  for (const { link, title } of notes.videos) console.log(`  ${link}  ${title}`)
  console.log(`
To use it, give the app this address: Settings, notes API address; or in public/config.json
  { "apiBaseUrl": "${url}" }
Chance has the seed ${args.seed}. Ctrl+C ends the server.`)
}

function readArgs(): ServeArgs {
  try {
    return readServeArgs(process.argv.slice(2))
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error })
  }
}

async function readFolder(folder: string): Promise<CaptionNotes> {
  const notes = await readCaptionFolder(folder).catch((error: unknown) => {
    throw new Error(`The folder of captions can't be read: ${messageOf(error)}`, { cause: error })
  })
  for (const { name, reason } of notes.skipped) console.warn(`Not used: ${name}: ${reason}`)
  if (notes.videos.length > 0) return notes
  throw new Error(
    `No usable captions in ${folder}. A file's name must hold its YouTube id, as in dQw4w9WgXcQ.vtt.`,
  )
}

async function listen(args: ServeArgs, { note, metadata }: CaptionNotes): Promise<ContractServer> {
  const { port, stream: streams, queue: queues } = args
  try {
    return await startContractServer({
      port,
      note,
      streams,
      queues,
      ...(args.metadata && { metadata }),
      ...contractChance(args, seededRandom(args.seed)),
    })
  } catch (error) {
    throw new Error(
      error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. End what listens there, or choose another with --port.`
        : `The server can't listen on port ${port}: ${messageOf(error)}`,
      { cause: error },
    )
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

try {
  await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
