import { onTestFinished, vi } from 'vitest'

/** The next file that the page offers. */
export function offered(): Promise<{ readonly name: string; readonly file: Blob }> {
  return new Promise((resolve) => {
    let blob = new Blob()
    // jsdom knows no addresses of files.
    URL.createObjectURL = (given) => {
      blob = given as Blob
      return 'blob:offered'
    }
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      resolve({ name: this.download, file: blob })
    })
    onTestFinished(() => click.mockRestore())
  })
}
