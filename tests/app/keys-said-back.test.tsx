import { expectNoKey, planted, withKey } from '#tests/support/planted-key.tsx'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

test('a key that the model’s server says back while it refuses it is in nothing that is kept, exported, told or shown', async () => {
  const message = `API key not valid: ${planted}. Please pass a valid API key instead of ${planted}.`
  const { places, fetched, letters } = await withKey({}, () =>
    Response.json({ error: { code: 401, message, status: 'UNAUTHENTICATED' } }, { status: 401 }),
  )
  const failures = await screen.findAllByText(/does not take this key/, {}, { timeout: 20_000 })
  expect(failures).not.toHaveLength(0)
  // It got where it belongs, and what came of it was kept and told.
  expect(fetched.filter(([, headers]) => headers.includes(planted))).not.toHaveLength(0)
  await waitFor(() => expect(JSON.stringify(letters)).toContain('does not take this key'))
  expectNoKey(await places())
})
