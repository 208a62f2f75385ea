import { drawComposer, fill, generate, links, srt } from '#tests/features/composer/draw-composer.tsx'
import type { VideoFacts } from '#src/domain/connections.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices } from '#tests/support/services.tsx'
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const link = (id: string) => `https://www.youtube.com/watch?v=${id}`
const ids = ['dQw4w9WgXcQ', 'aqz-KE-bpKQ'] as const
const found = () => within(screen.getByRole('region', { name: 'What was found' }))

/** The form on a notes API, which says of a video what the test tells it to. */
function draw(engine: 'api' | 'browser' = 'api') {
  const answers = new Map<string, (facts: VideoFacts | undefined) => void>()
  const services = createTestServices(createControlledEngine({}, { refuses: () => undefined }))
  const metadata = vi.fn(
    (of: string) => new Promise<VideoFacts | undefined>((answer) => void answers.set(of, answer)),
  )
  const connections = { ...services.connections, metadata }
  const drawn = drawComposer({
    services: { ...services, connections },
    config: { engine, apiBaseUrl: '' },
    refuses: () => undefined,
  })
  const answer = (id: string, facts: VideoFacts | undefined) =>
    act(async () => answers.get(link(id))?.(facts))
  return { ...drawn, metadata, answer }
}

test('shows what the notes API knows of a link, and starts with it', async () => {
  const { user, start, metadata, answer } = draw()
  await fill(user, links(), ids.map(link).join('\n'))
  await waitFor(() => expect(metadata).toHaveBeenCalledTimes(2))
  await answer(ids[0], { title: 'How a bicycle stays upright', durationSeconds: 754 })
  expect(await found().findByText('How a bicycle stays upright')).toBeInTheDocument()
  expect(found().getByText('12:34')).toBeInTheDocument()
  await user.click(generate())
  expect(start.mock.calls[0]?.[0].videos.map(({ video }) => video)).toEqual([
    {
      id: `youtube:${ids[0]}`,
      title: 'How a bicycle stays upright',
      link: link(ids[0]),
      durationSeconds: 754,
    },
    expect.not.objectContaining({ durationSeconds: expect.anything() }),
  ])
  expect(metadata).toHaveBeenCalledTimes(2)
})

test('asks nobody while another engine makes the notes', async () => {
  const { user, services, metadata } = draw('browser')
  await fill(user, links(), link(ids[0]))
  expect(await found().findByText('link only')).toBeInTheDocument()
  expect(metadata).not.toHaveBeenCalled()
  act(() => services.settings.setState({ engine: 'api' }))
  await waitFor(() => expect(metadata).toHaveBeenCalledOnce())
})

test('a server that knows nothing is asked once, and leaves the row as it is', async () => {
  const { user, metadata, answer } = draw()
  await fill(user, links(), link(ids[0]))
  await waitFor(() => expect(metadata).toHaveBeenCalledOnce())
  await answer(ids[0], undefined)
  await fill(user, links(), `\n${link(ids[1])}`)
  await waitFor(() => expect(metadata).toHaveBeenCalledTimes(2))
  expect(found().getByText(`YouTube ${ids[0]}`)).toBeInTheDocument()
  expect(metadata.mock.calls.map(([of]) => of)).toEqual(ids.map(link))
})

test('what was given holds against what the server says', async () => {
  const { user, metadata, answer } = draw()
  const table = new File(
    [`link;title;duration\n${link(ids[0])};My title;\n${link(ids[1])};;600\n`],
    'list.csv',
  )
  await user.upload(screen.getByLabelText('Caption files'), [table, srt()])
  await found().findByText('My title')
  await waitFor(() => expect(metadata).toHaveBeenCalledOnce())
  await answer(ids[0], { title: 'Theirs', durationSeconds: 60 })
  expect(await found().findByText('1:00')).toBeInTheDocument()
  expect(found().getByText('My title')).toBeInTheDocument()
  expect(metadata).toHaveBeenCalledOnce()
})

test('a row that is not in view costs no request, and one that is gone none any more', async () => {
  const seen: (() => void)[] = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: readonly object[]) => void) {
        seen.push(() => tell([{ isIntersecting: true }]))
      }
      observe() {}
      disconnect() {}
    },
  )
  const { user, metadata } = draw()
  await fill(user, links(), ids.map(link).join('\n'))
  await found().findByText(`YouTube ${ids[1]}`)
  expect(metadata).not.toHaveBeenCalled()
  act(() => seen[1]?.())
  await waitFor(() => expect(metadata).toHaveBeenCalledOnce())
  expect(metadata.mock.calls[0]?.[0]).toBe(link(ids[1]))
  const [, signal] = metadata.mock.calls[0] as unknown as [string, AbortSignal]
  await user.clear(links())
  await waitFor(() => expect(signal.aborted).toBe(true))
  vi.unstubAllGlobals()
})
