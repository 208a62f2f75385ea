import { SettingsPage } from '#src/features/settings/settings-page.tsx'
import type { Connections, ConnectionTest } from '#src/domain/connections.ts'
import type { ModelFacts } from '#src/domain/providers.ts'
import { createTestServices, renderWithServices, type RenderOptions } from '#tests/support/services.tsx'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

export interface TestAsked {
  readonly of: Parameters<Connections['test']>[0]
  readonly signal: AbortSignal
  answer(result: ConnectionTest): void
  fail(error: unknown): void
}

/** The settings, with the user's own model as the engine and connections that answer when the test says so. */
export function drawSettings({
  models = () => Promise.resolve([]),
  engine = 'model',
  ...options
}: RenderOptions & {
  models?: () => Promise<readonly ModelFacts[]>
  engine?: 'browser' | 'api' | 'model'
} = {}) {
  const asked: TestAsked[] = []
  const connections: Connections = {
    models,
    test: (of, signal) =>
      new Promise((answer, fail) => {
        asked.push({ of, signal, answer, fail })
      }),
  }
  const services = { ...(options.services ?? createTestServices()), connections }
  services.settings.setState({ engine })
  const drawn = renderWithServices(<SettingsPage />, { ...options, services })
  return { ...drawn, services, asked, user: userEvent.setup() }
}

export const key = (server = 'Google Gemini') => screen.getByLabelText(new RegExp(`^Key for ${server}`))
export const model = () => screen.getByRole('combobox', { name: 'Model' })
export const testButton = () => screen.getByRole('button', { name: 'Test connection' })
export const provider = () => screen.getByRole('combobox', { name: 'Provider' })
export const address = () => screen.getByLabelText('Address of the server')
