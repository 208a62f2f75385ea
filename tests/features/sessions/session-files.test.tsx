import { createFileServer, type FileRequest } from '#src/features/sessions/file-server.ts'
import { SessionsPage } from '#src/features/sessions/sessions-page.tsx'
import { offered } from '#tests/support/offered.ts'
import { axeFindings } from '#tests/support/axe.ts'
import { aNote, apiFailure } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices, type TestServices } from '#tests/support/services.tsx'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { File as WholeFile } from 'node:buffer'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

/** jsdom has no workers: the same in the page. */
class PageWorker extends EventTarget {
  readonly serve = createFileServer((data) => this.dispatchEvent(new MessageEvent('message', { data })))
  postMessage = (request: FileRequest) => void this.serve(request)
  terminate() {}
}
beforeEach(() => {
  vi.stubGlobal('Worker', PageWorker)
  onTestFinished(() => void vi.unstubAllGlobals())
})

const draw = (services = createTestServices()) => {
  renderWithServices(<SessionsPage />, { services, at: '/sessions' })
  return services
}
const pick = (label: string, ...files: readonly File[]) =>
  userEvent.upload(screen.getByLabelText(label), [...files], { applyAccept: false })
const file = (text: BlobPart, name = 'session.json') => new File([text], name)

/** One note made, one failed. */
async function half(services: TestServices): Promise<void> {
  await services.start()
  await services.settle(() => services.engine.call('basic-summary').succeed())
  await services.settle(() => services.engine.call('study-notes').fail(apiFailure()))
}

test('a session is exported, and imported elsewhere as often as wanted', async () => {
  const services = createTestServices()
  await half(services)
  draw(services)
  const download = offered()
  await userEvent.click(await screen.findByRole('button', { name: 'Export Lecture 1' }))
  const { name, file: exported } = await download
  expect(name).toMatch(/^Lecture 1 - session \d{4}-\d\d-\d\d\.json$/)

  const text = await exported.text()
  await pick('Import a session: file', file(text), file(text, 'again.json'))
  const links = await screen.findAllByText(/“Lecture 1” was imported: 1 of 2 done, 1 failed\./)
  expect(links.filter((one) => one.tagName === 'P')).toHaveLength(2)
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3))
  expect(await services.persistence.noteFacts()).toHaveLength(3)
  const opens = screen.getAllByRole('link', { name: 'Open it' })
  expect(new Set(opens.map((link) => link.getAttribute('href'))).size).toBe(2)
  expect(await axeFindings()).toEqual([])
})

test('the notes of a session are taken along in one file', async () => {
  const services = createTestServices()
  await half(services)
  draw(services)
  const download = offered()
  await userEvent.click(await screen.findByRole('button', { name: 'Download notes: Lecture 1' }))
  const { name, file: zip } = await download
  expect(name).toMatch(/^Lecture 1 - notes \d{4}-\d\d-\d\d\.zip$/)
  expect(zip.size).toBeGreaterThan(100)
})

test('a file that can’t be used says so with its name, and nothing changes', async () => {
  const services = draw()
  await pick('Import a session: file', file('WEBVTT', 'talk.vtt'))
  expect(await screen.findByRole('alert')).toHaveTextContent(/^talk\.vtt: This is not a session’s file/)
  expect(await services.persistence.sessions()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('button', { name: 'Import a session' })).toHaveFocus()
})

/** Work that gives the page its turn goes on with the clock. */
async function ticking<T>(services: TestServices, work: Promise<T>): Promise<T> {
  let done = false
  void work.then(() => (done = true))
  while (!done) await services.settle()
  return work
}

test('everything is backed up, and restored where it is missing, also by dropping the file', async () => {
  const services = createTestServices()
  await half(services)
  draw(services)
  const download = offered()
  await userEvent.click(screen.getByRole('button', { name: 'Back up everything' }))
  const { name, file: saved } = await ticking(services, download)
  expect(name).toMatch(/^Fanfold back-up \d{4}-\d\d-\d\d\.jsonl\.gz$/)
  expect((await screen.findAllByText(/Everything was written to/))[0]).toBeVisible()
  const [note] = await services.persistence.noteFacts()
  await services.persistence.deleteNotes([note?.id ?? ''])

  // The files of jsdom can't be read as streams.
  const data = { types: ['Files'], files: [new WholeFile([new Uint8Array(await saved.arrayBuffer())], name)] }
  fireEvent.drop(document.body, { dataTransfer: data })
  await waitFor(() =>
    expect(
      screen.getAllByText('1 note was added; 1 was here already and stayed as it was.')[0],
    ).toBeVisible(),
  )
  expect(await services.persistence.noteFacts()).toHaveLength(1)
})

test('where there is no room, what was not done is said', async () => {
  const services = createTestServices()
  await services.persistence.putIn({ notes: [aNote()] })
  draw(services)
  vi.spyOn(services.persistence, 'notes').mockRejectedValue(new Error('gone'))
  await userEvent.click(screen.getByRole('button', { name: 'Back up everything' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/^The back-up was not made\. gone$/)
})
