import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { expectNoKey, withKey } from '#tests/support/planted-key.tsx'
import { waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

test('a key that was typed is in nothing that is kept, exported, logged or shown, after notes were made with it', async () => {
  const engine = createControlledEngine({}, { id: 'model', onCall: (call) => call.succeed() })
  const { persistence, places } = await withKey({ engine }, () => new Response('', { status: 404 }))
  await waitFor(async () => expect(await persistence.noteFacts()).toHaveLength(2))
  expectNoKey(await places())
})
