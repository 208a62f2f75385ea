import { TabNotice } from '#src/app/tab-notice.tsx'
import type { TabState } from '#src/sessions/tabs/tab-state.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

const draw = (state: TabState) => {
  const services = createTestServices()
  services.tab.setState(state, true)
  renderWithServices(<TabNotice />, { services })
  return services
}

test('a tab that was overtaken by an update is to be reloaded, and can be at a click', () => {
  const { tab } = draw({ role: 'host', stranger: 'newer' })
  expect(screen.getByRole('alert')).toHaveTextContent(/^Reload this tab: Fanfold was updated/)
  expect(screen.getByRole('button', { name: 'Reload this tab' })).toBeVisible()
  act(() => tab.setState({ role: 'host' }, true))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('tabs that can’t know of each other say to use one only', () => {
  draw({ role: 'alone', stranger: 'another' })
  expect(screen.getByRole('alert')).toHaveTextContent(/Use one of them only/)
})

test('a tab that works with the others says nothing', () => {
  draw({ role: 'guest' })
  expect(screen.queryByRole('alert')).toBeNull()
})
