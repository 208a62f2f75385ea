import { StorageFull } from '#src/domain/ports.ts'
import { NotesRegion } from '#src/features/results/notes-region.tsx'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

test('a note that could not be saved can be read and taken along, and is saved without being made again', async () => {
  const services = createTestServices()
  const save = vi.spyOn(services.persistence, 'saveResults').mockRejectedValueOnce(new StorageFull())
  const session = await services.start({ templates: ['basic-summary'] })
  const { engine, settle, persistence } = services
  await settle(() => engine.call('basic-summary').succeed())
  renderWithServices(<NotesRegion session={session} />, { services })
  const panel = await screen.findByRole('tabpanel')
  expect(await within(panel).findByText(/no room left in this browser/)).toBeVisible()
  expect(await within(panel).findByText('Standard words.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Download' })).not.toHaveAttribute('aria-disabled', 'true')
  expect(await persistence.noteFacts()).toEqual([])

  await userEvent.click(within(panel).getByRole('button', { name: 'Save Basic Summary' }))
  await settle()
  expect(save).toHaveBeenCalledTimes(2)
  expect(engine.calls).toHaveLength(1)
  expect(await persistence.noteFacts()).toMatchObject([{ template: 'basic-summary', session }])
  expect(await within(panel).findByText('Standard words.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^(Save|Retry)/ })).toBeNull()
})
