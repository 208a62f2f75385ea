import { analyse } from '#src/engines/browser/analyse.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { readCaptionFile } from '#src/sources/captions/read-captions.ts'
import { templateById } from '#src/templates/built-in.ts'
import { startContractServer, type ContractServer } from '#tests/support/contract-server.ts'
import { readFileSync } from 'node:fs'

type Options = Partial<Parameters<typeof startContractServer>[0]>

const captions = readCaptionFile({ name: 'lecture.srt', bytes: readFileSync('tests/support/lecture.srt') })
if (!captions.ok) throw new Error(captions.reason)
const analysis = analyse(captions.transcript)

/** The built app and a real notes API on one origin; every video is the test lecture. */
export const startAppServer = (options: Options = {}): Promise<ContractServer> =>
  startContractServer({
    staticDir: 'dist',
    config: { apiBaseUrl: '' },
    note({ videoUrl, template }) {
      const known = templateById(template)
      return (
        known &&
        makeNote(analysis, known, { id: 'url:lecture', title: 'How a bicycle stays upright', link: videoUrl })
      )
    },
    ...options,
  })
