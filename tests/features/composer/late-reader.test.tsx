import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices } from '#tests/support/services.tsx'
import { drawComposer, fill, generate, links, srt } from '#tests/features/composer/draw-composer.tsx'
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'

/** Brings what reads the form, or fails to. */
let bring: () => Promise<object>
vi.mock('#src/features/composer/use-reader.ts', async (original) => {
  const real = await original<typeof import('#src/features/composer/use-reader.ts')>()
  Object.assign(real.readerQuery, { queryFn: () => bring() })
  return real
})
const { createReader } = await import('#src/features/composer/reader.ts')
let arrive: () => void
let fail: () => void

beforeEach(() => {
  bring = () =>
    new Promise((resolve, reject) => {
      arrive = () => resolve(createReader())
      fail = () => reject(new Error('gone'))
    })
})

const drawEarly = () =>
  drawComposer({ services: createTestServices(createControlledEngine()), isReaderThere: false })

test('a start that comes before what reads the form waits for it', async () => {
  const { user, start } = drawEarly()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ')
  await user.click(generate())
  expect(start).not.toHaveBeenCalled()
  arrive()
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce())
})

test('says that what reads the form does not come, and tries again', async () => {
  const { user, start } = drawEarly()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ')
  await user.click(generate())
  fail()
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be loaded. Check your connection/)
  await user.click(generate())
  arrive()
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce())
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('says of files what they wait for in vain, and keeps their names', async () => {
  const { user } = drawEarly()
  await user.upload(screen.getByLabelText<HTMLInputElement>('Caption files'), [srt()])
  fail()
  const added = await screen.findByRole('list', { name: 'Added files' })
  expect(within(added).getByText('bread.srt')).toBeVisible()
})
