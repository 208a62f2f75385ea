import { LibraryPage } from '#src/features/library/library-page.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { aVideo, found } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

test('lists the notes by video, newest first, and leads to each', async () => {
  const services = createTestServices()
  const session = await services.start({ videos: [found(aVideo(1)), found(aVideo(2))] })
  for (const call of services.engine.calls) await services.settle(() => call.succeed())
  renderWithServices(<LibraryPage />, { services, at: '/library' })
  await screen.findByRole('heading', { name: 'Lecture 2' })
  const titles = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)
  expect(titles).toEqual(['Lecture 2', 'Lecture 1'])
  const links = within(screen.getByRole('region', { name: 'Lecture 1' })).getAllByRole('link')
  expect(links.map((each) => each.textContent)).toEqual(['Study Notes', 'Basic Summary'])
  expect(links[1]).toHaveAttribute('href', `/?session=${session}&video=youtube%3Avideo1&tab=basic-summary`)
  expect(await axeFindings()).toEqual([])
})

test('says that nothing is kept when the page closes, and where notes come from', async () => {
  renderWithServices(<LibraryPage />)
  expect(screen.getByText(/kept until this page is closed/)).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Make new notes' })).toHaveAttribute('href', '/')
})
