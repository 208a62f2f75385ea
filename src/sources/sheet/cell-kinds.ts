const captionFile = /^[^\n<>"]{1,250}\.(vtt|srt|sbv|txt|text|md)$/i

/** The name of a caption file, without its folders, where a cell is one. */
export const captionName = (cell: string): string | undefined =>
  captionFile.test(cell) && !/^[a-z]+:\/\//i.test(cell) ? baseName(cell) : undefined

/** A file's name as it is compared: without its folders, in small letters. */
export const baseName = (name: string): string =>
  name
    .slice(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')))
    .normalize('NFC')
    .toLowerCase()
