import { Storage } from '#src/features/settings/storage.tsx'
import type { Keeping, StorageUse } from '#src/domain/ports.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { axeFindings } from '#tests/support/axe.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

function draw(keeping: Keeping, use: StorageUse = { persisted: false }, promises = false) {
  let persisted = use.persisted
  const storage = {
    ...createMemoryPersistence(keeping),
    use: async () => ({ ...use, persisted }),
    persist: async () => (persisted ||= promises),
  }
  return renderWithServices(<Storage />, { services: createTestServices(createControlledEngine(), storage) })
}
const ask = () => screen.findByRole('button', { name: 'Ask the browser to keep it' })

test('says how much of the room is used', async () => {
  draw({ durable: true }, { usedBytes: 12_340_000, quotaBytes: 60e9, persisted: false })
  expect(await screen.findByText(/12 MB of the 60 GB/)).toBeVisible()
  expect(screen.getByText(/may clear them without asking/)).toBeVisible()
  expect(await axeFindings()).toEqual([])
})

test('says nothing of what the browser says nothing of', async () => {
  draw({ durable: true })
  expect(await screen.findByText(/are kept in this browser, on this device\.$/)).toBeVisible()
})

test('asks the browser, says what it promised, and keeps the focus', async () => {
  draw({ durable: true }, { persisted: false }, true)
  await userEvent.click(await ask())
  expect(await screen.findByText('The browser promised to keep it.')).toBeVisible()
  expect(screen.getByText(/promised not to clear them/)).toBeVisible()
  expect(await ask()).toHaveFocus()
  expect(await ask()).toHaveAttribute('aria-disabled', 'true')
})

test('says what to do where the browser promises nothing', async () => {
  draw({ durable: true })
  await userEvent.click(await ask())
  expect(await screen.findByText(/did not promise it.*Download/)).toBeVisible()
})

test('does not ask for what was promised already', async () => {
  draw({ durable: true }, { persisted: true })
  expect(await screen.findByText(/promised not to clear them/)).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('says why nothing is kept', async () => {
  draw({ durable: false, why: 'This is a private window.' })
  expect(await screen.findByText(/once this page is closed\. This is a private window\./)).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
