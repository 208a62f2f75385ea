import type { VideoId } from '#src/domain/video.ts'
import { count, number } from '#src/lib/format-count.ts'
import { readLinks, type LinkBox } from './link-box.ts'
import { placeOf, type Reject } from './reject.ts'
import type { RowVideo } from './sheet/table-videos.ts'
import type { LinkFile, SourceFile } from './source-file.ts'
import { captionsId } from './transcript-facts.ts'
import type { VideoLink } from './video-links.ts'

/** A video that was asked for, before it has its captions. */
export interface Wanted {
  /** Undefined while a row has only the name of a caption file. */
  readonly id: VideoId | undefined
  readonly link?: VideoLink
  readonly row?: RowVideo
}

export interface AllWanted {
  readonly wanted: readonly Wanted[]
  readonly rejects: readonly Reject[]
  readonly warnings: readonly string[]
  /** How often a video was given again. */
  readonly merged: number
  /** Rows that are more than a session takes. */
  readonly leftOut: number
}

const lists = new WeakMap<LinkFile, LinkBox>()

/** The videos of the box, of lists and of tables, in the order given, each once. */
export function gatherWanted(box: LinkBox, files: readonly SourceFile[]): AllWanted {
  const wanted = new Map<string, Wanted>()
  const rejects: Reject[] = [...box.rejects]
  const warnings: string[] = []
  let merged = box.repeated
  let leftOut = 0
  const add = (next: Wanted) => {
    const key = next.id ?? `file:${next.row?.captionFile}`
    const first = wanted.get(key)
    if (first) merged++
    wanted.set(key, first ? joined(first, next) : next)
  }
  const addList = (list: LinkBox, file?: string) => {
    for (const link of list.links) add({ id: link.id, link })
    for (const { at, text } of list.again) warnings.push(`${placeOf({ at, ...(file && { file }) })}: ${text}`)
    if (list.passedOver > 0) warnings.push(`${file ? `${file}: ` : ''}${passedOver(list.passedOver)}`)
  }
  addList(box)
  for (const file of files) {
    if ('links' in file) {
      const list = listOf(file)
      addList(list, file.name)
      merged += list.repeated
      // One by one, here and below: as arguments, a hundred thousand are too many for a call.
      for (const reject of list.rejects) rejects.push(reject)
    } else if ('table' in file) {
      const table = file.videos
      for (const row of table.videos) {
        const id = row.link?.id ?? (row.transcript && captionsId(row.transcript))
        add({ id, row, ...(row.link && { link: row.link }) })
      }
      merged += table.repeated
      for (const reject of table.rejects) rejects.push(reject)
      for (const warning of file.table.warnings) warnings.push(`${file.name}: ${warning}`)
      leftOut += table.leftOut
      if (table.leftOut > 0) warnings.push(`${file.name}: ${tooMany(table.leftOut, table.rows)}`)
      for (const { at, text } of table.warnings) warnings.push(`${at} of ${file.name}: ${text}`)
    }
  }
  return { wanted: [...wanted.values()], rejects, warnings, merged, leftOut }
}

function listOf(file: LinkFile): LinkBox {
  const known = lists.get(file)
  if (known) return known
  const read = readLinks(file.links)
  const list = { ...read, rejects: read.rejects.map((reject) => ({ ...reject, file: file.name })) }
  lists.set(file, list)
  return list
}

/** What was given first counts; the later one fills what that leaves open. */
function joined(first: Wanted, next: Wanted): Wanted {
  const row = first.row && next.row ? { ...next.row, ...first.row } : (first.row ?? next.row)
  return { ...first, ...(row && { row }) }
}

const passedOver = (lines: number): string => `${number(lines)} lines without a link were passed over.`

const tooMany = (left: number, rows: number): string =>
  `${number(left)} of ${count(rows, 'row')} were left out: there are more than a session takes. Make notes of the others in sessions of their own.`
