import { placeAndIssue } from '#src/export/kept-schemas.ts'
import { largestManifest, mebibyte } from '#src/export/largest-manifest.ts'
import { manifestRecords, type ManifestNeeds, type ManifestRead } from '#src/export/manifest-records.ts'
import { manifest } from '#src/export/manifest-schema.ts'
import { number } from '#src/lib/format-count.ts'
import { mostVideos } from '#src/sources/most-videos.ts'
import { short } from '#src/sources/short.ts'
import * as v from 'valibot'

/** More than any session has: every kind of note of all its videos. */
const mostItems = 20 * mostVideos

const header = v.object({ format: v.string(), version: v.number() })

/** Reads a session's file as a new session; what was under way is pending. Never throws. */
export async function readManifestFile(file: Blob, needs: ManifestNeeds): Promise<ManifestRead> {
  if (file.size === 0) return no('This file is empty. Export the session again, or choose another file.')
  if (file.size > largestManifest) {
    const size = number(Math.ceil(file.size / mebibyte))
    return no(
      `This file has ${size} MB, and a session of more than ${largestManifest / mebibyte} MB can’t be read. A back-up has no such limit: make one where the session is, and restore it here.`,
    )
  }
  let text: string
  try {
    text = await file.text()
  } catch {
    return no('This file could not be read: it was moved or changed. Choose it again.')
  }
  return readSessionManifest(text, needs)
}

/** As `readManifestFile`, from its text. */
export function readSessionManifest(text: string, needs: ManifestNeeds): ManifestRead {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return no(
      'This is not a session’s file, or its end is missing. Choose a file that “Export” of a session gave, or export it again.',
    )
  }
  const head = v.safeParse(header, json)
  if (!head.success || head.output.format !== 'fanfold-session') return no(otherFormat(json))
  if (head.output.version > 1) {
    return no(
      'This file was made by a newer Fanfold. Reload this page to get it, then import the file again.',
    )
  }
  const read = v.safeParse(manifest, json, { abortEarly: true })
  if (!read.success) {
    return no(
      `This file was changed or is damaged, so nothing was imported. ${placeAndIssue(read.issues[0])}. Export the session again, or put that right.`,
    )
  }
  const { videos, items } = read.output
  if (videos.length > mostVideos || items.length > mostItems) {
    return no(
      `This file has ${number(videos.length)} videos and ${number(items.length)} items. A session takes ${number(mostVideos)} videos and ${number(mostItems)} items: split the file.`,
    )
  }
  return manifestRecords(read.output, needs)
}

function otherFormat(json: unknown): string {
  const named = v.safeParse(v.object({ format: v.string() }), json)
  const what = named.success ? `“${short(named.output.format)}”` : 'something else'
  return `This is ${what}, not a session. Choose a file that “Export” of a session gave.`
}

const no = (reason: string): ManifestRead => ({ ok: false, reason })
