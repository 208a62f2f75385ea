import { aVideo, found } from '#tests/support/builders.ts'
import { drawComposer, fill, links } from '#tests/features/composer/draw-composer.tsx'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices } from '#tests/support/services.tsx'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

const line = () => screen.findByText(/^\d+ videos? ×/)
const api = { engine: 'api', apiBaseUrl: '' } as const
/** Has the links of two videos, for two templates. */
async function draw(services = createTestServices(), session?: string) {
  const drawn = drawComposer({ services, config: api, ...(session !== undefined && { session }) })
  await fill(drawn.user, links(), 'https://youtu.be/dQw4w9WgXcQ\nhttps://youtu.be/9bZkp7q19f0')
  await line()
  return drawn
}

test('says how many requests, how long at most, and how much of the limit', async () => {
  const budgets = [{ count: 10, windowMs: 3_600_000 }]
  await draw(createTestServices(createControlledEngine({ budgets })))
  expect(await line()).toHaveTextContent(
    '2 videos × 2 templates = 4 requests, at most 5 min at 4 at once by a first guess; 44 % of an hour’s limit',
  )
})

test('follows the slider and the switch', async () => {
  await draw()
  fireEvent.change(screen.getByRole('slider', { name: 'Concurrent requests' }), { target: { value: '2' } })
  expect(await line()).toHaveTextContent('at most 10 min at 2 at once')
  fireEvent.click(screen.getByRole('switch', { name: 'Parallel processing' }))
  expect(await line()).toHaveTextContent('at most 20 min one at a time')
})

test('counts what is under way, as long as it is', async () => {
  const services = createTestServices()
  const session = await services.start({ videos: [1, 2].map((n) => found(aVideo(n))) })
  await draw(services, session)
  expect(await line()).toHaveTextContent(
    'at most 10 min at 5 at once by a first guess, counting the 4 notes that are under way',
  )
  await services.settle(() => services.engine.calls[0]?.succeed())
  await services.settle(() => void services.clock.advance(1000))
  expect(await line()).toHaveTextContent('counting the 3 notes that are under way')
  await services.settle(() => services.sessions.pause(session))
  await services.settle(() => void services.clock.advance(1000))
  expect(await line()).toHaveTextContent('once you resume the 3 notes that are paused')
  await services.settle(() => services.sessions.stop(session))
  await services.settle(() => void services.clock.advance(1000))
  expect(await line()).not.toHaveTextContent('notes that are')
})
