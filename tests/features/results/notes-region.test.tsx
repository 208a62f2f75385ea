import { NotesRegion } from '#src/features/results/notes-region.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure, aVideo, found, networkFailure } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

async function open({
  at = '',
  ...request
}: { at?: string; videos?: ReturnType<typeof found>[]; templates?: string[] } = {}) {
  const services = createTestServices()
  const session = await services.start(request)
  const rendered = renderWithServices(<NotesRegion session={session} />, {
    services,
    at: `/?session=${session}${at}`,
  })
  return { ...rendered, services, user: userEvent.setup() }
}
const tab = (name: string) => screen.getByRole('tab', { name })

test('has a tab for every template from the start, named by it and described by its state', async () => {
  await open({ templates: ['study-notes', 'basic-summary'] })
  const tabs = within(screen.getByRole('tablist', { name: 'Templates' })).getAllByRole('tab')
  expect(tabs.map((each) => each.textContent)).toEqual(['Study Notesprocessing', 'Basic Summaryprocessing'])
  expect(tab('Study Notes')).toHaveAccessibleDescription('processing')
  expect(screen.getByRole('region', { name: 'Notes' })).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('opens the note that finishes first, once', async () => {
  const { services } = await open()
  await services.settle(() => services.engine.call('study-notes').succeed())
  expect(tab('Study Notes')).toHaveAttribute('aria-selected', 'true')
  expect(await screen.findByText('Standard words.')).toBeVisible()
  await services.settle(() => services.engine.call('basic-summary').succeed())
  expect(tab('Basic Summary')).toHaveAccessibleDescription('complete')
  expect(tab('Study Notes')).toHaveAttribute('aria-selected', 'true')
  expect(document.body).toHaveFocus()
  expect(await axeFindings()).toEqual([])
})

test('leaves the tab that was chosen open, whatever finishes', async () => {
  const { services, user, history } = await open()
  await user.click(tab('Basic Summary'))
  await user.click(tab('Study Notes'))
  await services.settle(() => services.engine.call('basic-summary').succeed())
  expect(tab('Study Notes')).toHaveAttribute('aria-selected', 'true')
  expect(tab('Study Notes')).toHaveFocus()
  expect(history).toHaveLength(1)
  expect(history[0]).toContain('tab=study-notes')
})

test('opens nothing by itself where somebody reads already', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.call('basic-summary').fail(apiFailure()))
  screen.getByRole('button', { name: 'Retry Basic Summary' }).focus()
  await services.settle(() => services.engine.call('study-notes').succeed())
  expect(tab('Basic Summary')).toHaveAttribute('aria-selected', 'true')
  expect(screen.getByRole('button', { name: 'Retry Basic Summary' })).toHaveFocus()
  await user.tab({ shift: true })
  expect(screen.getByRole('button', { name: 'Retry Basic Summary' })).not.toHaveFocus()
  expect(tab('Basic Summary')).toHaveAttribute('aria-selected', 'true')
})

test('moves between tabs with the arrows and opens with Enter', async () => {
  const { user } = await open()
  tab('Basic Summary').focus()
  await user.keyboard('{ArrowRight}')
  expect(tab('Study Notes')).toHaveFocus()
  expect(tab('Basic Summary')).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{Enter}')
  expect(tab('Study Notes')).toHaveAttribute('aria-selected', 'true')
  expect(screen.getByRole('tabpanel', { name: 'Study Notes' })).toBeInTheDocument()
})

test('opens the tab that the address names', async () => {
  const { services } = await open({ at: '&tab=study-notes' })
  await services.settle(() => services.engine.call('basic-summary').succeed())
  expect(tab('Study Notes')).toHaveAttribute('aria-selected', 'true')
})

test('shows what the server said of a failure and asks again for that task alone', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.call('basic-summary').fail(apiFailure()))
  const panel = screen.getByRole('tabpanel')
  for (const words of [
    'No captions for this video.',
    'The uploader switched them off.',
    'Try another video.',
  ]) {
    expect(within(panel).getByText(words)).toBeVisible()
  }
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Retry Basic Summary' }))
  await services.settle()
  expect(services.engine.calls.map(({ task }) => task.template)).toEqual([
    'basic-summary',
    'study-notes',
    'basic-summary',
  ])
  expect(panel).toHaveFocus()
})

test('says how often a failed note was tried', async () => {
  const { services } = await open({ templates: ['basic-summary'] })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await services.settle(() => services.engine.call('basic-summary').fail(networkFailure))
    await services.settle(() => void services.clock.advance(60_000))
  }
  expect(screen.getByText('Tried 3 times.')).toBeVisible()
})

test('shows a note while it is written', async () => {
  const { services } = await open()
  await services.settle(() =>
    services.engine.call('basic-summary').attempt.report({ fraction: 0.4, partial: '# So far' }),
  )
  expect(await screen.findByRole('heading', { name: 'So far' })).toBeVisible()
  expect(tab('Basic Summary')).toHaveAccessibleDescription('processing 40 %')
})

test('says which version is being written where another one was chosen', async () => {
  const { services, user } = await open()
  await services.settle(() =>
    services.engine.call('basic-summary').attempt.report({ partial: 'The bicycle', stage: 'writing' }),
  )
  await user.click(screen.getByRole('radio', { name: 'Brief' }))
  const words = 'This is the standard version. The brief version comes after this one.'
  expect(screen.getByText(words)).toBeVisible()
  await services.settle(() => services.engine.call('basic-summary').succeed())
  await waitFor(() => expect(screen.queryByText(words)).toBeNull())
})

test('remembers the level of detail from note to note', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.calls.forEach((call) => call.succeed()))
  const group = screen.getByRole('radiogroup', { name: 'Detail' })
  expect(within(group).getByRole('radio', { name: 'Standard' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: 'Brief' }))
  expect(await screen.findByText('Brief words.')).toBeVisible()
  await user.click(tab('Study Notes'))
  expect(screen.getByRole('radio', { name: 'Brief' })).toBeChecked()
  await waitFor(() => expect(screen.getByRole('article')).toHaveTextContent('study-notesBrief words.'))
})

test('says which levels a note does not have', async () => {
  const { services } = await open()
  await services.settle(() =>
    services.engine.call('basic-summary').succeed({ levels: { standard: 'Only this.' } }),
  )
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Brief' })).toBeDisabled())
  expect(screen.getByRole('radiogroup', { name: 'Detail' })).toHaveAccessibleDescription(
    'This note was made without: brief, comprehensive.',
  )
  expect(await screen.findByText('Only this.')).toBeVisible()
})

test('copies the note as Markdown and says so', async () => {
  const { services, user } = await open()
  expect(screen.getByRole('button', { name: 'Copy' })).toHaveAttribute('aria-disabled', 'true')
  await services.settle(() => services.engine.call('basic-summary').succeed())
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText('Copied.')).toBeVisible()
  expect(await navigator.clipboard.readText()).toContain('# basic-summary\n\nStandard words.')
})

test('says what to do when the clipboard is refused', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.call('basic-summary').succeed())
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'))
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText(/did not allow copying. Use Download/)).toBeVisible()
})

test('downloads the note as a Markdown file', async () => {
  const blobs: Blob[] = []
  const names: string[] = []
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  const { services, user } = await open()
  await services.settle(() => services.engine.call('basic-summary').succeed())
  await user.click(screen.getByRole('button', { name: 'Download' }))
  click.mockRestore()
  expect(names).toEqual([expect.stringMatching(/^Lecture 1.*Basic Summary.*\.md$/)])
  expect(blobs[0]?.type).toBe('text/markdown;charset=utf-8')
  expect(blobs[0]?.size).toBeGreaterThan(20)
})

test('shows a warning that was given twice without a complaint of React’s', async () => {
  const complaints = vi.spyOn(console, 'error')
  const { services } = await open()
  await services.settle(() =>
    services.engine.call('basic-summary').succeed({ warnings: ['No punctuation.', 'No punctuation.'] }),
  )
  expect(await screen.findAllByText('No punctuation.')).toHaveLength(2)
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})

test('shows the warnings and the origin of a note', async () => {
  const { services } = await open()
  await services.settle(() =>
    services.engine.call('basic-summary').succeed({ warnings: ['No punctuation.'], method: 'hybrid' }),
  )
  expect(await screen.findByText('No punctuation.')).toBeVisible()
  expect(tab('Basic Summary')).toHaveAccessibleDescription('complete, look at it')
  expect(screen.getByText(/^Notes API · hybrid · /)).toBeVisible()
})

test('changes between videos and keeps the template', async () => {
  const { services, user, history } = await open({ videos: [found(aVideo(1)), found(aVideo(2))] })
  await services.settle(() =>
    services.engine.calls.forEach((call) =>
      call.succeed({ levels: { standard: `Of ${call.task.video.title}` } }),
    ),
  )
  await user.click(tab('Study Notes'))
  const picker = screen.getByRole('combobox', { name: 'Video' })
  await user.selectOptions(picker, 'youtube:video2')
  expect(tab('Study Notes')).toHaveAttribute('aria-selected', 'true')
  expect(await screen.findByText('Of Lecture 2')).toBeVisible()
  expect(history.at(-1)).toContain('video=youtube%3Avideo2')
  expect(await axeFindings()).toEqual([])
})

test('lists the headings of a long note beside it, without its title', async () => {
  const { services } = await open()
  const standard = '# Title\n\n## One [0:10]\n\n## Two\n\n### Deep\n\n## Three'
  await services.settle(() => services.engine.call('basic-summary').succeed({ levels: { standard } }))
  const outline = within(await screen.findByRole('navigation', { name: 'Outline' }))
  const links = outline.getAllByRole<HTMLAnchorElement>('link')
  expect(links.map((each) => each.textContent)).toEqual(['One', 'Two', 'Deep', 'Three'])
  const two = await screen.findByRole('heading', { name: 'Two' })
  expect(document.getElementById(links[1]?.hash.slice(1) ?? '')).toContainElement(two)
})

test('says that a note was deleted, and makes it again', async () => {
  const { services, user } = await open({ templates: ['basic-summary'] })
  await services.settle(() => services.engine.call('basic-summary').succeed())
  expect(await screen.findByText('Standard words.')).toBeVisible()
  const [note] = await services.persistence.noteFacts()
  await services.settle(() => void services.persistence.deleteNotes([note?.id ?? '']))
  expect(await screen.findByText('This note was deleted from the library.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Make Basic Summary again' }))
  await services.settle()
  expect(screen.getByRole('tabpanel')).toHaveFocus()
  await services.settle(() => services.engine.call('basic-summary').succeed())
  expect(await screen.findByText('Standard words.')).toBeVisible()
})
