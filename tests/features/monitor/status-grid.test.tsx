import { StatusGrid } from '#src/features/monitor/status-grid.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure, aVideo, found } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import type * as StatusMarks from '#src/widgets/status-mark.tsx'
import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
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

async function open(videos: number, at = '/') {
  const services = createTestServices()
  const session = await services.start({
    videos: Array.from({ length: videos }, (_, n) => found(aVideo(n + 1, { durationSeconds: 60 }))),
  })
  const rendered = renderWithServices(<StatusGrid session={session} />, { services, at })
  return { ...rendered, session, user: userEvent.setup() }
}

const grid = () => screen.getByRole('grid', { name: 'Processing status' })
// By selector: asking for names by role takes seconds in jsdom.
const rows = () => [...grid().querySelectorAll('[role=row]')].slice(1)
const titles = () => [...grid().querySelectorAll('[role=rowheader]')].map(({ textContent }) => textContent)

test('draws only the cells that change, and of hundreds only those that are seen', async () => {
  const { services } = await open(200)
  expect(rows().length).toBeLessThan(30)
  expect(grid()).toHaveAttribute('aria-rowcount', '201')
  drawn.marks = 0
  await services.settle(() => services.engine.calls[0]?.succeed())
  // The finished task's cell, and that of the one that starts in its place.
  expect(drawn.marks).toBe(2)
})

test('draws no cell anew while the text of its note grows, and the cell alone once its figure changes', async () => {
  const { services } = await open(3)
  const report = (partial: string, fraction: number) =>
    services.settle(() => services.engine.calls[0]?.attempt.report({ partial, fraction, stage: 'writing' }))
  await report('One', 0.4)
  const row = rows()[0]
  const changes: MutationRecord[] = []
  const watch = new MutationObserver((records) => void changes.push(...records))
  watch.observe(row as Node, { subtree: true, childList: true, attributes: true, characterData: true })
  drawn.marks = 0
  for (let n = 0; n < 5; n += 1) await report('One word more. '.repeat(n + 2), 0.4 + n / 1000)
  expect(drawn.marks).toBe(0)
  expect(changes).toEqual([])
  await report('Much more.', 0.52)
  expect(row).toHaveTextContent('52 % · writing')
  watch.disconnect()
})

test('the keyboard moves from cell to cell, and only one of them is on the way of Tab', async () => {
  const { user } = await open(30)
  await user.tab()
  await user.tab()
  await user.tab()
  await user.tab()
  expect(screen.getByRole('checkbox', { name: 'Select Lecture 1' })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: 'Lecture 1' })).toHaveFocus()
  await user.keyboard('{ArrowDown}{End}')
  expect(document.activeElement).toHaveAttribute('aria-colindex', '6')
  expect(document.activeElement?.closest('[role=row]')).toHaveAttribute('aria-rowindex', '3')
  await user.keyboard('{Control>}{End}{/Control}')
  expect(document.activeElement?.closest('[role=row]')).toHaveAttribute('aria-rowindex', '31')
  expect(grid().querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1)
})

test('a button in the active cell is reached by Tab, and leaves the focus in its cell', async () => {
  const { services } = await open(2)
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  const retry = screen.getByRole('button', { name: 'Retry Basic Summary for Lecture 1' })
  expect(retry).toHaveAttribute('tabindex', '-1')
  fireEvent.focus(retry.closest('[role=gridcell]') as HTMLElement)
  expect(retry).toHaveAttribute('tabindex', '0')
  await services.settle(() => fireEvent.click(retry))
  expect(retry).not.toBeInTheDocument()
  expect(document.activeElement).toHaveAttribute('aria-colindex', '5')
})

test('Enter and Space do the same wherever in a row they are pressed', async () => {
  const { user, history } = await open(2)
  screen.getByRole('checkbox', { name: 'Select Lecture 1' }).focus()
  await user.keyboard('{Enter}')
  expect(history.at(-1)).toContain('video=youtube%3Avideo1')
  await user.keyboard('{ArrowRight} ')
  expect(screen.getByRole('checkbox', { name: 'Select Lecture 1' })).toBeChecked()
  await user.keyboard('{ArrowRight} ')
  expect(screen.getByRole('checkbox', { name: 'Select Lecture 1' })).not.toBeChecked()
})

test('where the row with the focus is not listed any more, the focus stays at its place', async () => {
  const { services } = await open(3, '/?show=running')
  screen.getByRole('button', { name: 'Lecture 2' }).focus()
  await services.settle(() => [2, 3].forEach((call) => services.engine.calls[call]?.succeed()))
  await services.settle(() => void services.clock.advance(500))
  expect(titles()).toEqual(['Lecture 1', 'Lecture 3'])
  expect(screen.getByRole('button', { name: 'Lecture 3' })).toHaveFocus()
})

test('an empty table still has a way in for the keyboard', async () => {
  await open(2, '/?show=cancelled')
  expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
})

test('Enter and a click open the note of a cell, its title the video', async () => {
  const { user, history } = await open(3)
  const cell = within(rows()[1] as HTMLElement)
    .getAllByRole('gridcell')
    .at(-1) as HTMLElement
  await user.click(cell)
  expect(history.at(-1)).toContain('video=youtube%3Avideo2&tab=study-notes')
  expect(history).toHaveLength(2)
  await user.keyboard('{ArrowDown}{ArrowLeft}{Enter}')
  expect(history, 'Back leads to where nothing was open').toHaveLength(2)
  expect(history.at(-1)).toContain('video=youtube%3Avideo3&tab=basic-summary')
  await user.click(screen.getByRole('button', { name: 'Lecture 1' }))
  expect(history.at(-1)).toContain('video=youtube%3Avideo1&tab=basic-summary')
  expect(rows()[0]).toHaveAttribute('aria-current', 'true')
})

test('finds, filters and orders, and the address remembers it', async () => {
  const { user, services, history } = await open(12)
  await user.type(screen.getByRole('searchbox', { name: 'Find a video' }), 'lecture 1')
  expect(titles()).toEqual(['Lecture 1', 'Lecture 10', 'Lecture 11', 'Lecture 12'])
  expect(screen.getByText('4 of 12')).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Title Z–A')
  expect(titles()[0]).toBe('Lecture 12')
  expect(history.at(-1)).toContain('find=lecture+1&sort=-title')
  await user.clear(screen.getByRole('searchbox', { name: 'Find a video' }))
  await services.settle(() => services.engine.calls[2]?.fail(apiFailure()))
  await services.settle(() => void services.clock.advance(500))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'With failures')
  expect(titles()).toEqual(['Lecture 2'])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Cancelled')
  expect(screen.getByText('No video is like this.')).toBeVisible()
})

test('a note with warnings is marked, found and counted', async () => {
  const { user, services } = await open(2)
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.succeed()))
  await services.settle(() => services.engine.calls[0]?.succeed({ warnings: ['The end is missing.'] }))
  await services.settle(() => void services.clock.advance(500))
  const [first, second] = rows()
  expect(first).toHaveTextContent('complete, 1 to look at')
  expect(first).toHaveTextContent('completelook at it')
  expect(second).not.toHaveTextContent('look at')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'To look at')
  expect(titles()).toEqual(['Lecture 1'])
})

test('a column’s name orders by it, the other way, and no more', async () => {
  const { user } = await open(3, '/?sort=title')
  const video = () => screen.getByRole('columnheader', { name: 'Video' })
  expect(video()).toHaveAttribute('aria-sort', 'ascending')
  await user.click(screen.getByRole('button', { name: 'Video' }))
  expect(video()).toHaveAttribute('aria-sort', 'descending')
  expect(titles()).toEqual(['Lecture 3', 'Lecture 2', 'Lecture 1'])
  await user.click(screen.getByRole('button', { name: 'Video' }))
  expect(video()).toHaveAttribute('aria-sort', 'none')
})

test('selected rows are retried, cancelled and opened together', async () => {
  const { user, services, history } = await open(3)
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  await services.settle(() => services.engine.calls[2]?.fail(apiFailure()))
  await user.click(screen.getByRole('checkbox', { name: 'Select Lecture 1' }))
  await user.click(screen.getByRole('checkbox', { name: 'Select Lecture 2' }))
  const bar = within(screen.getByRole('group', { name: 'Selected videos' }))
  expect(bar.getByText('2 selected')).toBeVisible()
  await services.settle(() => fireEvent.click(bar.getByRole('button', { name: 'Retry what failed' })))
  expect(screen.queryByText('failed')).not.toBeInTheDocument()
  await services.settle(() => fireEvent.click(bar.getByRole('button', { name: 'Cancel what is under way' })))
  expect(within(grid()).getAllByText('cancelled')).toHaveLength(4)
  await user.click(bar.getByRole('button', { name: 'Open the first' }))
  expect(history.at(-1)).toContain('video=youtube%3Avideo1')
  await user.click(bar.getByRole('button', { name: 'Clear' }))
  expect(screen.queryByRole('group', { name: 'Selected videos' })).not.toBeInTheDocument()
})

test('is without findings', async () => {
  const { user } = await open(3)
  await user.click(screen.getByRole('checkbox', { name: 'Select all that are listed' }))
  expect(await axeFindings()).toEqual([])
})
