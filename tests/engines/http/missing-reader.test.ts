import { anAttempt, anEngine, linkedTask } from '#tests/engines/http/ask.ts'
import { aResult } from '#tests/support/builders.ts'
import { startContractServer } from '#tests/support/contract-server.ts'
import { expect, test, vi } from 'vitest'

test('asks no server whose answer it could not read', async () => {
  let asked = 0
  const server = await startContractServer({
    note() {
      asked += 1
      return aResult()
    },
  })
  try {
    const engine = anEngine(server.url)
    await vi.dynamicImportSettled()
    vi.resetModules()
    vi.doMock('#src/engines/http/ask-server.ts', () => {
      throw new Error('No connection')
    })
    const answer = await engine.process(linkedTask(), anAttempt())
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'system' } })
    expect(asked).toBe(0)
  } finally {
    await server.close()
  }
})
