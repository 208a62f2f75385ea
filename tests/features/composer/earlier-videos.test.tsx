import type { Session } from '#src/domain/session.ts'
import { drawComposer, fill, generate, links } from '#tests/features/composer/draw-composer.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { aNote, aVideo } from '#tests/support/builders.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices } from '#tests/support/services.tsx'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const words = { id: 'sha', cues: 12, words: 90, timed: true }
const talk = aVideo(1, {
  id: 'youtube:dQw4w9WgXcQ',
  link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  title: 'Bread for beginners',
  transcript: words,
})
const course: Session = {
  id: 'course',
  name: 'Baking',
  createdAt: 1,
  engine: 'browser',
  videos: [talk, aVideo(2, { transcript: { ...words, id: 'sha2' } })],
  templates: ['basic-summary'],
  settings: { parallel: true, cap: 5, processingMode: 'transcript-only', verbosity: 'standard' },
}
const note = aNote({ id: 'kept', video: talk, engine: 'browser', session: course.id })

const found = () => within(screen.getByRole('region', { name: 'What was found' }))
const taken = () => within(screen.getByRole('list', { name: 'Videos from earlier' }))

/** The form at an address, in a browser that keeps a session of two videos, and one note of the first. */
async function drawAt(at = '/') {
  const services = createTestServices(
    createControlledEngine({}, { refuses: ({ video }) => (video.transcript ? undefined : 'No transcript.') }),
  )
  await services.persistence.putIn({ sessions: [course], notes: [note] })
  return drawComposer({ services, at })
}

test('takes the videos of a session, says where they are from, and starts with them', async () => {
  const { user, start } = await drawAt('/?from-session=course')
  expect(await screen.findByText('2 videos from “Baking”')).toBeVisible()
  expect(await found().findByText('2 videos')).toBeVisible()
  expect(found().getAllByText('transcript from earlier ✓')).toHaveLength(2)
  await user.click(generate())
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce())
  expect(start.mock.calls[0]?.[0].videos.map(({ video }) => video)).toEqual(course.videos)
})

test('names them no more in the address, and takes them once', async () => {
  const { history, draft } = await drawAt('/?from-session=course&tab=flashcards')
  await screen.findByText('2 videos from “Baking”')
  expect(history).toEqual(['/?tab=flashcards'])
  expect(draft.getState().taken).toHaveLength(1)
})

test('takes a video of the library, and lets it go again', async () => {
  const { user } = await drawAt('/?from-video=youtube%3AdQw4w9WgXcQ')
  expect(await screen.findByText('“Bread for beginners”, from the library')).toBeVisible()
  await user.click(taken().getByRole('button', { name: 'Remove “Bread for beginners”, from the library' }))
  expect(screen.queryByRole('list', { name: 'Videos from earlier' })).not.toBeInTheDocument()
  expect(links()).toHaveFocus()
})

test.each([
  ['/?from-session=gone', /no such session in this browser/],
  ['/?from-video=gone', /no such video in this browser/],
])('says of %s that it is gone', async (at, sentence) => {
  const { user } = await drawAt(at)
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('says that videos can not be read, and why', async () => {
  const services = createTestServices()
  vi.spyOn(services.persistence, 'session').mockRejectedValue(new Error('The disk is gone.'))
  drawComposer({ services, at: '/?from-session=course' })
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be opened: The disk is gone/)
})

test('a pasted link to a video that is known needs no captions', async () => {
  const { user } = await drawAt()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ')
  expect(await found().findByText('Bread for beginners')).toBeVisible()
  expect(found().getByText('transcript from earlier ✓')).toBeVisible()
})

test('leaves out the notes that are there, unless they are wanted again', async () => {
  const { user, start } = await drawAt('/?from-session=course')
  expect(
    await screen.findByText('1 of these 4 notes is in the library already.', {}, { timeout: 8000 }),
  ).toBeVisible()
  expect(screen.getByText(/2 videos × 2 templates = 4 notes; 3 to make, /)).toBeVisible()
  await user.click(generate())
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce())
  const task = `basic-summary@${talk.id}`
  expect([...(start.mock.calls[0]?.[0].reuse ?? [])]).toEqual([[task, { note: 'kept', at: note.madeAt }]])

  await user.click(screen.getByRole('checkbox', { name: 'Make it again' }))
  expect(screen.getByText(/2 videos × 2 templates = 4 notes, /)).toBeVisible()
  await user.click(generate())
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2))
  expect(start.mock.calls[1]?.[0].reuse?.size).toBe(0)
})

test('knows at the start of a note that came to be after it was last looked', async () => {
  const { user, start, services } = await drawAt('/?from-session=course')
  await screen.findByText('1 of these 4 notes is in the library already.', {}, { timeout: 8000 })
  await services.persistence.putIn({ notes: [{ ...note, id: 'later', template: 'study-notes' }] })
  await user.click(generate())
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce())
  expect(start.mock.calls[0]?.[0].reuse?.size).toBe(2)
})

test('looks again when something is given, and leaves what is read alone until then', async () => {
  const { user, services } = await drawAt('/?from-session=course')
  await screen.findByText('1 of these 4 notes is in the library already.', {}, { timeout: 8000 })
  await services.persistence.putIn({ notes: [{ ...note, id: 'later', template: 'study-notes' }] })
  await services.settle()
  expect(screen.getByText('1 of these 4 notes is in the library already.')).toBeVisible()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ')
  expect(await screen.findByText('2 of these 4 notes are in the library already.')).toBeVisible()
})

test('is without findings with videos from earlier and notes that are there', async () => {
  await drawAt('/?from-session=course')
  await screen.findByLabelText('Make it again', {}, { timeout: 8000 })
  expect(await axeFindings()).toEqual([])
})
