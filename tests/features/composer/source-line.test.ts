import { readSource } from '#src/features/composer/read-source.ts'
import { openSourceLine } from '#src/features/composer/source-line.ts'
import { afterEach, expect, test, vi } from 'vitest'

/** Workers in this thread; one that is given `broken.srt` fails, and one that is given `endless.srt` is silent. */
function fakeWorkers() {
  const ended: boolean[] = []
  class FakeWorker extends EventTarget {
    readonly #number = ended.push(false) - 1
    postMessage(file: File) {
      if (file.name === 'broken.srt') queueMicrotask(() => this.dispatchEvent(new Event('error')))
      else if (file.name !== 'endless.srt') {
        void readSource(file).then((data) => this.dispatchEvent(new MessageEvent('message', { data })))
      }
    }
    terminate() {
      ended[this.#number] = true
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
  return ended
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const file = (name: string) => new File(['1\n00:00:01,000 --> 00:00:04,000\nBread\n'], name)
const reasonOf = async (read: ReturnType<ReturnType<typeof openSourceLine>['read']>) => {
  const { file: given } = await read
  return 'read' in given && !given.read.ok ? given.read.reason : undefined
}

test('one worker reads the files, counts their words, and ends with the line', async () => {
  const ended = fakeWorkers()
  const line = openSourceLine()
  expect(await line.read(file('a.srt'))).toMatchObject({ file: { read: { ok: true } }, facts: { words: 1 } })
  expect(await line.read(file('b.srt'))).toMatchObject({ file: { name: 'b.srt' } })
  expect(ended).toEqual([false])
  line.close()
  expect(ended).toEqual([true])
})

test('a file that fails, or takes too long, says so, and the next one is read by a new worker', async () => {
  const ended = fakeWorkers()
  const line = openSourceLine()
  expect(await reasonOf(line.read(file('broken.srt')))).toMatch(/ran out of memory/)
  vi.useFakeTimers()
  const late = reasonOf(line.read(file('endless.srt')))
  vi.runAllTimers()
  expect(await late).toMatch(/half a minute/)
  vi.useRealTimers()
  expect(await reasonOf(line.read(file('c.srt')))).toBeUndefined()
  expect(ended).toEqual([true, true, false])
})

test('where the host allows no workers, files are read in the page', async () => {
  vi.stubGlobal('Worker', function refuse() {
    throw new Error('refused by policy')
  })
  expect(await openSourceLine().read(file('a.srt'))).toMatchObject({ file: { read: { ok: true } } })
})
