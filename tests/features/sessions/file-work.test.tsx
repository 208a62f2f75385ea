import { StorageFull, type Records } from '#src/domain/ports.ts'
import { readSessionManifest } from '#src/export/read-session-manifest.ts'
import { createFileServer, type FileRequest } from '#src/features/sessions/file-server.ts'
import { SessionsPage } from '#src/features/sessions/sessions-page.tsx'
import { offered } from '#tests/support/offered.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { createEvent, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
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

/** A session whose only note could not be saved, exported. */
async function exportUnsaved() {
  const services = createTestServices()
  vi.spyOn(services.persistence, 'saveResults').mockRejectedValue(new StorageFull())
  const session = await services.start({ templates: ['basic-summary'] })
  await services.settle(() => services.engine.call('basic-summary').succeed())
  const page = renderWithServices(<SessionsPage />, { services, at: '/sessions' })
  const download = offered()
  await userEvent.click(await screen.findByRole('button', { name: 'Export Lecture 1' }))
  const text = await (await download).file.text()
  return { services, session, page, text }
}

test('a note that could not be saved is in the file of its session', async () => {
  const { text } = await exportUnsaved()
  const read = readSessionManifest(text, { newId: () => 'new', now: Date.now(), knows: () => true })
  expect(read).toMatchObject({
    ok: true,
    records: {
      tasks: [{ status: { status: 'complete' } }],
      notes: [
        { template: 'basic-summary', levels: { standard: expect.stringContaining('Standard words.') } },
      ],
    },
  })
})

test('a back-up says that such notes are not in it', async () => {
  const { services } = await exportUnsaved()
  const download = offered()
  await userEvent.click(screen.getByRole('button', { name: 'Back up everything' }))
  for (let step = 0; step < 20; step++) await services.settle()
  await download
  expect((await screen.findAllByText(/could not be saved are not in it/))[0]).toBeVisible()
})

test('an import goes on while another page is looked at, asks before it is closed, and says later how it went', async () => {
  const { services, page, text } = await exportUnsaved()
  vi.mocked(services.persistence.saveResults).mockRestore()
  const { putIn } = services.persistence
  let write = () => {}
  vi.spyOn(services.persistence, 'putIn').mockImplementation(async (records: Records) => {
    await new Promise<void>((resolve) => (write = resolve))
    return putIn(records)
  })
  await userEvent.upload(screen.getByLabelText('Import a session: file'), new File([text], 'a.json'), {
    applyAccept: false,
  })
  await vi.waitFor(() => expect(services.persistence.putIn).toHaveBeenCalled())
  const asks = () => {
    const leaving = createEvent('beforeunload', window, { cancelable: true })
    fireEvent(window, leaving)
    return leaving.defaultPrevented
  }
  page.unmount()
  expect(asks()).toBe(true)
  await services.settle(write)
  renderWithServices(<SessionsPage />, { services, at: '/sessions' })
  expect((await screen.findAllByText(/“Lecture 1” was imported: 1 of 1 done/))[0]).toBeVisible()
  expect(asks()).toBe(false)
})

test('in a tab that follows another one, what runs there is not called interrupted', async () => {
  const host = createTestServices()
  const id = await host.start()
  const guest = createTestServices(undefined, host.persistence)
  const state = host.stores.snapshot(id)
  if (state) guest.stores.restore(state)
  renderWithServices(<SessionsPage />, { services: guest, at: '/sessions' })
  expect(await screen.findByText('0 of 2 done, running')).toBeVisible()
  expect(screen.queryByText(/interrupted/)).toBeNull()
  expect(screen.queryByRole('button', { name: /^Resume/ })).toBeNull()
})
