import { defaultConfig } from '#src/domain/config.ts'
import { drawComposer, fill, generate, transcript } from '#tests/features/composer/draw-composer.tsx'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

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
