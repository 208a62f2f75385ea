import { StatusTable } from '#src/features/monitor/status-table.tsx'
import type * as StatusMarks from '#src/widgets/status-mark.tsx'
import { aVideo, found } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { expect, test, vi } from 'vitest'

const drawn = vi.hoisted(() => ({ marks: 0 }))
vi.mock('#src/widgets/status-mark.tsx', async (original) => {
  const { StatusMark } = await original<typeof StatusMarks>()
  return {
    StatusMark: (props: Parameters<typeof StatusMark>[0]) => {
      drawn.marks += 1
      return StatusMark(props)
    },
  }
})

test('draws one cell when one task changes', async () => {
  const services = createTestServices()
  const session = await services.start({ videos: Array.from({ length: 20 }, (_, n) => found(aVideo(n))) })
  renderWithServices(<StatusTable session={session} />, { services })
  expect(drawn.marks).toBe(40)
  await services.settle(() => services.engine.calls[0]?.succeed())
  // The finished task's cell, and that of the one that starts in its place.
  expect(drawn.marks).toBe(42)
})
