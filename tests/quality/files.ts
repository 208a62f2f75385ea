import type { CaptionFile } from '#src/sources/caption-file.ts'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** All files below a folder, links followed, sorted by their paths, which are their names. */
export async function captionFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort()
}

export const readCaptions = async (folder: string, name: string): Promise<CaptionFile> => ({
  name,
  bytes: await readFile(join(folder, name)),
})
