import { SessionsPage } from '#src/features/sessions/sessions-page.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { aVideo, found } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

test('lists the sessions, newest first, with how far they are', async () => {
  const services = createTestServices()
  const first = await services.start({ templates: ['basic-summary'] })
  await services.start({ videos: [found(aVideo(2)), found(aVideo(3))], engine: 'browser' })
  await services.settle(() => services.engine.calls[0]?.succeed())
  renderWithServices(<SessionsPage />, { services, at: '/sessions' })
  const items = await screen.findAllByRole('listitem')
  expect(items).toHaveLength(2)
  const [newest, oldest] = items.map((item) => within(item))
  expect(newest?.getByRole('link', { name: 'Lecture 2 and 1 more' })).toBeVisible()
  expect(newest?.getByText('Basic Summary, Study Notes')).toBeVisible()
  expect(newest?.getByText('0 of 4 done')).toBeVisible()
  expect(oldest?.getByRole('link', { name: 'Lecture 1' })).toHaveAttribute('href', `/?session=${first}`)
  expect(oldest?.getByText('1 of 1 done')).toBeVisible()
  expect(await axeFindings()).toEqual([])
})

test('leads to the form where nothing was started', async () => {
  renderWithServices(<SessionsPage />)
  expect(await screen.findByRole('link', { name: 'Make new notes' })).toHaveAttribute('href', '/')
})
