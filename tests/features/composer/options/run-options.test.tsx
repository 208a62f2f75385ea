import { defaultConfig } from '#src/domain/config.ts'
import { drawComposer, fill, generate, transcript } from '#tests/features/composer/draw-composer.tsx'
import { aVideo, found } from '#tests/support/builders.ts'
import { createTestServices } from '#tests/support/services.tsx'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const parallel = () => screen.getByRole('switch', { name: 'Parallel processing' })
const cap = () => screen.getByRole('slider', { name: 'Concurrent requests' })

test('starts with as many at a time as the slider says, and keeps it for the next time', async () => {
  const { user, start, services } = drawComposer({
    config: { parallel: { ...defaultConfig.parallel, maxConcurrent: 3 } },
  })
  expect(cap()).toHaveValue('3')
  fireEvent.change(cap(), { target: { value: '8' } })
  await fill(user, transcript(), 'Bread needs flour, water, salt and time.')
  await user.click(generate())
  expect(start.mock.calls[0]?.[0].settings).toMatchObject({ parallel: true, cap: 8 })
  expect(services.settings.getState().cap).toBe(8)
})

test('starts one at a time while parallel is off, and says so at the slider', async () => {
  const { user, start } = drawComposer()
  await user.click(parallel())
  expect(cap()).toBeDisabled()
  expect(cap()).toHaveAccessibleDescription(/one after the other/)
  await fill(user, transcript(), 'Bread needs flour, water, salt and time.')
  await user.click(generate())
  expect(start.mock.calls[0]?.[0].settings).toMatchObject({ parallel: false, cap: 1 })
})

test('says why parallel is not to be had here', () => {
  drawComposer({ parallel: { allowed: false, because: 'The host has switched it off.' } })
  expect(parallel()).toBeDisabled()
  expect(parallel()).not.toBeChecked()
  expect(parallel()).toHaveAccessibleDescription('The host has switched it off.')
})

/** Five notes at once, of more than five. */
async function running() {
  const services = createTestServices()
  const videos = Array.from({ length: 4 }, (_, n) => found(aVideo(n)))
  const session = await services.start({ videos })
  drawComposer({ services, session })
  const settings = () => services.stores.get(session)?.getState().session.settings
  return { services, session, settings, calls: services.engine.calls }
}

test('changes what runs now, at once, and what is started next', async () => {
  const { services, calls, settings } = await running()
  expect(calls).toHaveLength(5)
  expect(cap()).toHaveAccessibleDescription(/what runs now/)
  await services.settle(() => fireEvent.change(cap(), { target: { value: '7' } }))
  expect(calls).toHaveLength(7)
  expect(settings()).toMatchObject({ parallel: true, cap: 7 })
  expect(services.settings.getState().cap).toBe(7)
})

test('switched off in mid-run it goes on one at a time, and on again as before', async () => {
  const { services, calls, settings } = await running()
  await services.settle(() => fireEvent.click(parallel()))
  expect(settings()?.parallel).toBe(false)
  await services.settle(() => calls[0]?.succeed())
  expect(calls).toHaveLength(5)
  await services.settle(() => fireEvent.click(parallel()))
  expect(settings()).toMatchObject({ parallel: true, cap: 5 })
  expect(calls).toHaveLength(6)
})

test('shows how many the open session runs at a time, and once it is over what is started next', async () => {
  const services = createTestServices()
  const settings = { parallel: true, cap: 2, processingMode: 'hybrid', verbosity: 'standard' } as const
  const session = await services.start({ settings, templates: ['basic-summary'] })
  drawComposer({ services, session })
  expect(cap()).toHaveValue('2')
  await services.settle(() => services.sessions.stop(session))
  expect(cap()).toHaveValue('5')
  expect(cap()).not.toHaveAccessibleDescription(/what runs now/)
})

test('a session without parallel goes on with as many as the slider says once it is switched on', async () => {
  const services = createTestServices()
  services.settings.setState({ parallel: false, cap: 6 })
  const settings = { parallel: false, cap: 1, processingMode: 'hybrid', verbosity: 'standard' } as const
  const session = await services.start({ settings, videos: [1, 2, 3, 4].map((n) => found(aVideo(n))) })
  drawComposer({ services, session })
  expect(cap()).toHaveValue('6')
  await services.settle(() => fireEvent.click(parallel()))
  expect(services.engine.calls).toHaveLength(6)
})

test('says that a change holds although it could not be saved', async () => {
  const { services } = await running()
  vi.spyOn(services.persistence, 'saveSession').mockRejectedValue(new Error('The disk is full.'))
  await services.settle(() => fireEvent.change(cap(), { target: { value: '7' } }))
  expect(cap()).toHaveAccessibleDescription(/holds now, but could not be saved: The disk is full/)
})
