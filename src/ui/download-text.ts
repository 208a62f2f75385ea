import { pageTimer } from '#src/lib/clock.ts'

/** Offers a text as a file. */
export const downloadText = (name: string, text: string, type: string): void =>
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }))

/** Offers a file. The link lives a minute: some browsers read it only after their own dialog. */
export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  pageTimer(60_000, () => URL.revokeObjectURL(url))
}
