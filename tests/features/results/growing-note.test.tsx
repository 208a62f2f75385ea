import { NotesRegion } from '#src/features/results/notes-region.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { networkFailure } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

const sofar = '# A talk\n\nThe first words.\n\n## One\n\nThe sec'
const standard = `${sofar}ond words.\n\n## Two\n\n## Three\n\nThe end.`

async function open() {
  const services = createTestServices()
  const session = await services.start()
  renderWithServices(<NotesRegion session={session} />, { services, at: `/?session=${session}` })
  const write = (partial: string, stage?: string) =>
    services.settle(() =>
      services.engine
        .call('basic-summary')
        .attempt.report({ fraction: 0.4, partial, ...(stage && { stage }) }),
    )
  const finish = () =>
    services.settle(() => services.engine.call('basic-summary').succeed({ levels: { standard } }))
  return { services, write, finish }
}
const panel = () => screen.getByRole('tabpanel')

test('the text grows in its tab, and what is being done is said below it', async () => {
  const { write } = await open()
  await write('# A talk\n\nThe **fir')
  expect(await screen.findByText('fir')).toBeVisible()
  const article = screen.getByRole('article')
  expect(article).toHaveAttribute('aria-busy', 'true')
  expect(article.closest('[aria-live],[role=status],[role=alert],[role=log]')).toBeNull()
  await write(sofar, 'writing the short version')
  expect(screen.getByRole('heading', { name: 'One' })).toBeVisible()
  const words = within(panel()).getByText('This note is being made: 40 % · writing the short version.')
  expect(article.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(screen.queryByRole('navigation', { name: 'Outline' })).toBeNull()
  expect(await axeFindings()).toEqual([])
})

test('the finished note takes the place of what was written: the same elements, the same ids, no gap between', async () => {
  const { services, write, finish } = await open()
  await write(sofar)
  await screen.findByText('The first words.')
  const [article, block] = [screen.getByRole('article'), screen.getByText('The first words.').parentElement]
  const id = block?.id
  panel().focus()
  let read = () => {}
  const note = services.persistence.note.bind(services.persistence)
  vi.spyOn(services.persistence, 'note').mockImplementation(async (wanted) => {
    await new Promise<void>((resolve) => (read = resolve))
    return note(wanted)
  })
  await finish()
  // Saved, and not read again yet.
  expect(article).toBeInTheDocument()
  expect(article).toHaveTextContent('The first words.')
  await services.settle(() => read())
  expect(await screen.findByText('The end.')).toBeVisible()
  expect(screen.getByRole('article')).toBe(article)
  expect(article).not.toHaveAttribute('aria-busy')
  expect(screen.getByText('The first words.').parentElement).toBe(block)
  expect(block?.id).toBe(id)
  expect(panel()).toHaveFocus()
  expect(screen.getByRole('navigation', { name: 'Outline' })).toBeInTheDocument()
})

test('another note that is finished first leaves open what is read while it is written', async () => {
  const { services, write } = await open()
  await write(sofar)
  await services.settle(() => services.engine.call('study-notes').succeed())
  expect(screen.getByRole('tab', { name: 'Basic Summary' })).toHaveAttribute('aria-selected', 'true')
  expect(await screen.findByText('The first words.')).toBeVisible()
})

test('what an attempt that failed had written is gone with it, and does not come back with the next one', async () => {
  const { services, write } = await open()
  await write(sofar)
  await services.settle(() => services.engine.call('basic-summary').fail(networkFailure))
  expect(screen.queryByRole('article')).toBeNull()
  await services.settle(() => void services.clock.advance(60_000))
  expect(screen.queryByRole('article')).toBeNull()
  await write('Anew')
  expect(await screen.findByText('Anew')).toBeVisible()
})

test('a note of another tab is not drawn with the text of the one that was open', async () => {
  const { services, write } = await open()
  await write(sofar)
  await services.settle(() => services.engine.call('study-notes').succeed())
  await userEvent.click(screen.getByRole('tab', { name: 'Study Notes' }))
  expect(screen.queryByText('The first words.')).toBeNull()
  expect(await screen.findByText('Standard words.')).toBeVisible()
})
