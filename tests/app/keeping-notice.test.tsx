import { KeepingNotice } from '#src/app/keeping-notice.tsx'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

test('says that nothing is kept, why, and what to do, until it is dismissed', async () => {
  const storage = createMemoryPersistence({ durable: false, why: 'This is a private window.' })
  renderWithServices(<KeepingNotice />, { services: createTestServices(createControlledEngine(), storage) })
  const notice = await screen.findByRole('alert')
  expect(notice).toHaveTextContent(/Nothing is kept.*This is a private window\..*download/)
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(notice).not.toBeInTheDocument()
})

test('is silent where everything is kept', async () => {
  const services = createTestServices(createControlledEngine(), createMemoryPersistence({ durable: true }))
  renderWithServices(<KeepingNotice />, { services })
  await services.settle()
  expect(services.queryClient.getQueryData(['keeping'])).toEqual({ durable: true })
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})
