import { number } from '#src/lib/format-count.ts'
import { strFromU8, unzipSync } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

export type PartsRead =
  | { readonly ok: true; readonly parts: Parts; readonly macros: boolean }
  | { readonly ok: false; readonly reason: string }

const mostMebibytes = 200
const mostFiles = 10_000
const saveAs = 'Save it as .xlsx or .csv and add it again.'
const broken = `This workbook is damaged and can't be opened. Open it in your spreadsheet program, ${saveAs.toLowerCase()}`

/**
 * The parts of a workbook that hold its cells. What they unpack to is looked at first: a small file can claim
 * gigabytes, and no more room than claimed is given to it.
 */
export function unpackWorkbook(bytes: Uint8Array): PartsRead {
  const sizes = new Map<string, number>()
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize)
        if (sizes.size > mostFiles) throw new Error('too many')
        return false
      },
    })
  } catch {
    return { ok: false, reason: broken }
  }
  if (!sizes.has('xl/workbook.xml')) return { ok: false, reason: otherArchive(sizes) }
  const wanted = [...sizes.keys()].filter(isWanted)
  const total = wanted.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  if (total > mostMebibytes * 2 ** 20) return { ok: false, reason: tooBig(total) }
  try {
    const due = new Set(wanted)
    // Each once: a name may stand in the list again and again.
    const parts = unzipSync(bytes, { filter: ({ name }) => due.delete(name) })
    return { ok: true, parts, macros: sizes.has('xl/vbaProject.bin') }
  } catch {
    return { ok: false, reason: broken }
  }
}

export const textOf = (part: Uint8Array | undefined): string => (part ? strFromU8(part) : '')

const isWanted = (name: string): boolean =>
  /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/(_rels\/)?[^/]+\.(xml|rels)$/i.test(
    name,
  )

function otherArchive(names: ReadonlyMap<string, number>): string {
  const has = (test: RegExp) => [...names.keys()].some((name) => test.test(name))
  if (has(/^xl\/workbook\.bin$/)) return `This is a binary workbook (.xlsb), which can't be read. ${saveAs}`
  if (has(/^content\.xml$/))
    return "This is an OpenDocument file, which can't be read. Save a table as .xlsx or .csv, a transcript as .docx or .txt, and add that."
  if (has(/^word\//)) return 'There are no words in this Word document. Add the one with the transcript.'
  if (has(/^ppt\//)) return 'This is a PowerPoint document, with neither captions nor a table. Add those.'
  return 'This is a ZIP archive. Unpack it and add the files in it.'
}

const tooBig = (bytes: number): string =>
  `This workbook unpacks to ${number(Math.round(bytes / 2 ** 20))} MB; more than ${mostMebibytes} MB can't be read. Save the list alone as .csv and add that.`
