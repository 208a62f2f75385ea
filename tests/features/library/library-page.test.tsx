import type { Note } from '#src/domain/note.ts'
import type { NoteSearch, SearchState } from '#src/domain/note-search.ts'
import { LibraryPage } from '#src/features/library/library-page.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { aNote, aVideo } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'

// It is loaded when the first note is opened, which takes its time on a busy machine.
beforeAll(() => import('#src/widgets/markdown.tsx'))

const day = 86_400_000
const now = 1_800_000_000_000

/** Three notes of two videos: the plants' two are newer. */
const three: readonly Note[] = [
  aNote({ id: 'n1', video: aVideo(1, { title: 'Walls' }), madeAt: now - 40 * day, engine: 'browser' }),
  aNote({
    id: 'n2',
    video: aVideo(2, { title: 'Plants' }),
    madeAt: now - 10 * day,
    levels: { standard: 'Light is caught by **chlorophyll** [0:10].', comprehensive: 'Osmosis moves water.' },
  }),
  aNote({
    id: 'n3',
    video: aVideo(2, { title: 'Plants' }),
    madeAt: now - day,
    template: 'flashcards',
    templateVersion: 2,
    model: 'm-large',
    levels: { standard: 'Q: What is <b>green</b>? A: Chlorophyll.' },
  }),
]

async function open(at = '/library', notes = three) {
  const services = createTestServices()
  await services.persistence.putIn({ notes })
  const rendered = renderWithServices(<LibraryPage />, { services, at })
  await screen.findByRole('heading', { level: 1, name: 'Library' })
  await waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull())
  return { ...rendered, services, user: userEvent.setup() }
}
const list = () => screen.getByRole('list', { name: 'Notes' })
const links = () =>
  within(list())
    .queryAllByRole('link')
    .map((each) => each.getAttribute('aria-label') ?? each.textContent)
    .filter((text) => !text.startsWith('More notes'))
const searchbox = () => screen.getByRole('searchbox', { name: 'Search notes' })

test('lists the notes by video, the newest first, and says by what each was made', async () => {
  await open()
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
    'Plants',
    'Walls',
  ])
  expect(links()).toEqual(['Flashcards of Plants', 'Basic Summary of Plants', 'Basic Summary of Walls'])
  expect(screen.getByText(/^Notes API · m-large · version 2 of the template · /)).toBeVisible()
  expect(screen.getByText(/^In this browser · /)).toBeVisible()
  expect(screen.getByRole('link', { name: 'More notes from Plants' })).toHaveAttribute(
    'href',
    '/?from-video=youtube%3Avideo2',
  )
  expect(screen.getByText('3 notes', { selector: 'span' })).toBeVisible()
  expect(await axeFindings()).toEqual([])
})

test('says where notes come from while there are none', async () => {
  await open('/library', [])
  expect(screen.getByRole('link', { name: 'Make new notes' })).toHaveAttribute('href', '/')
  expect(screen.queryByRole('searchbox')).toBeNull()
})

test('finds notes by what they say, and marks it', async () => {
  const { user, history } = await open()
  await user.type(searchbox(), 'chloro')
  expect(await screen.findByText('2 notes found', { selector: 'span' })).toBeVisible()
  await waitFor(() => expect(screen.getAllByRole('mark')).toHaveLength(2))
  expect(screen.getAllByRole('mark').map((each) => each.textContent)).toEqual(
    expect.arrayContaining(['chlorophyll', 'Chlorophyll']),
  )
  // What looks like HTML is text.
  expect(screen.getByText(/<b>green/)).toBeVisible()
  expect(history).toEqual(['/library?q=chloro'])
  expect(await axeFindings()).toEqual([])
})

test('opens a note at the level in which the words stand, and marks them', async () => {
  const { user, history } = await open('/library?q=osmosis')
  await user.click(await screen.findByRole('link', { name: 'Plants · Basic Summary' }))
  expect(await screen.findByText('Osmosis', { selector: 'article mark' })).toBeVisible()
  expect(screen.getByRole('article')).toHaveTextContent('Osmosis moves water.')
  expect(history.at(-1)).toBe('/library?q=osmosis&note=n2&level=comprehensive')
  const heading = screen.getByRole('heading', { level: 2, name: 'Plants · Basic Summary' })
  expect(heading).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Back to the list' }))
  expect(history.at(-1)).toBe('/library?q=osmosis')
  await waitFor(() => expect(screen.getByRole('link', { name: 'Plants · Basic Summary' })).toHaveFocus())
})

test.each([
  ['template=flashcards', ['Flashcards of Plants']],
  ['made=month', ['Flashcards of Plants', 'Basic Summary of Plants']],
  ['made=week', ['Flashcards of Plants']],
  ['engine=browser', ['Basic Summary of Walls']],
  ['engine=nobody&made=3', ['Flashcards of Plants', 'Basic Summary of Plants', 'Basic Summary of Walls']],
])('lists for %s what fits', async (query, expected) => {
  await open(`/library?${query}`)
  expect(links()).toEqual(expected)
})

test('keeps what is chosen in the address, as a step', async () => {
  const { user, history } = await open()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Template' }), 'Flashcards')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Engine' }), 'In this browser')
  expect(history.slice(-2)).toEqual([
    '/library?template=flashcards',
    '/library?template=flashcards&engine=browser',
  ])
  expect(screen.getByText(/^No note fits/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show all notes' }))
  expect(links()).toHaveLength(3)
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})

test('says how many were found only once nobody types any more', async () => {
  const { user, services } = await open()
  const said = () => document.querySelector('output')?.textContent
  await user.type(searchbox(), 'osmosis')
  await screen.findByText('1 note found')
  expect(said()).toBe('3 notes')
  await services.settle(() => void services.clock.advance(1000))
  await waitFor(() => expect(said()).toBe('1 note found'))
})

test('says what to do where nothing was found', async () => {
  await open('/library?q=zebra')
  expect(await screen.findByText(/^No note fits/)).toBeVisible()
  expect(screen.getByText('0 notes found')).toBeVisible()
})

test('opens a note whose session is gone, and leads to one that is stored', async () => {
  const services = createTestServices()
  const session = await services.start({ templates: ['basic-summary'] })
  await services.settle(() => services.engine.call('basic-summary').succeed())
  const [facts] = await services.persistence.noteFacts()
  renderWithServices(<LibraryPage />, { services, at: `/library?note=${facts?.id}` })
  expect(await screen.findByRole('link', { name: 'Its session' })).toHaveAttribute(
    'href',
    `/?session=${session}&video=youtube%3Avideo1&tab=basic-summary`,
  )
  await services.settle(() => void services.sessions.remove(session))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Its session' })).toBeNull())
  expect(await screen.findByText('Standard words.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'More notes from this video' })).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Standard' })).toBeChecked()
  expect(await axeFindings()).toEqual([])
})

test('looks for a phrase again once a second at most while notes are saved, and shows them then', async () => {
  const { services } = await open('/library?q=%22osmosis moves%22')
  expect(await screen.findByText('1 note found', { selector: 'span' })).toBeVisible()
  const search = await services.noteSearch()
  const find = vi.spyOn(search, 'find')
  for (let n = 0; n < 10; n++) {
    const notes = [aNote({ id: `new${n}`, levels: { standard: 'Osmosis moves.' } })]
    await act(() => services.persistence.putIn({ notes }))
    await services.settle()
  }
  expect(find.mock.calls.length).toBeLessThanOrEqual(1)
  for (let second = 0; second < 2; second++) await services.settle(() => void services.clock.advance(1000))
  expect(await screen.findByText('11 notes found', { selector: 'span' })).toBeVisible()
  expect(find.mock.calls.length).toBeLessThanOrEqual(3)
})

test('shows what is found so far where reading goes on', async () => {
  const services = createTestServices()
  await services.persistence.putIn({ notes: three })
  let state: SearchState = { unread: 100 }
  let changed = () => {}
  const search: NoteSearch = {
    // Each answer comes too late for what is read meanwhile.
    async find() {
      state = { unread: 99 }
      changed()
      return { hits: [{ id: 'n2', score: 1 }], words: [], beginnings: [] }
    },
    state: () => state,
    listen(listener) {
      changed = listener
      return () => {}
    },
  }
  const slow = { ...services, noteSearch: async () => search }
  renderWithServices(<LibraryPage />, { services: slow, at: '/library?q=osmosis' })
  expect(await screen.findByText('1 note found', { selector: 'span' })).toBeVisible()
  expect(screen.getByText(/^Still reading 99 notes/)).toBeVisible()
})

test('says that a note is gone', async () => {
  await open('/library?note=nobody')
  expect(await screen.findByText(/^This note is not in this browser/)).toBeVisible()
  expect(screen.getByRole('heading', { name: 'No such note' })).toBeVisible()
})
