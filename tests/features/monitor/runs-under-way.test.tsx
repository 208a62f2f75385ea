import { RunsUnderWay } from '#src/features/monitor/runs-under-way.tsx'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

const way = () => screen.queryByRole('link', { name: /^Running: / })

async function open(at: string, role: 'host' | 'guest' = 'host') {
  const services = createTestServices()
  services.tab.setState({ role })
  await services.start()
  renderWithServices(<RunsUnderWay />, { services, at })
  await services.settle()
  return services
}

test('leads back to what runs while another page is looked at, until it ends', async () => {
  const services = await open('/library')
  expect(await screen.findByRole('link', { name: /^Running: / })).toHaveTextContent('Running: 0 %')
  expect(way()).toHaveAttribute('href', '/?session=id1')
  await services.settle(() => services.engine.calls[0]?.succeed())
  await services.settle(() => void services.clock.advance(1000))
  expect(way()).toHaveTextContent(/^Running: [5-9]\d %$/)
  await services.settle(() => services.engine.calls[1]?.succeed())
  expect(way()).not.toBeInTheDocument()
})

test('says nothing of the run that is looked at', async () => {
  await open('/?session=id1')
  expect(way()).not.toBeInTheDocument()
})

test('a tab that follows another says where it runs, on the session’s own page as well', async () => {
  const services = await open('/?session=id1', 'guest')
  expect(screen.getByText(/^Runs in another tab/)).toBeInTheDocument()
  // This one has taken over.
  await services.settle(() => services.tab.setState({ role: 'host' }))
  expect(screen.queryByText(/in another tab/)).not.toBeInTheDocument()
})
