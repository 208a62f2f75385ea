import type { Video } from '#src/domain/video.ts'
import { collectVideos, type Collected } from '#src/sources/collect-videos.ts'
import { mostVideos } from '#src/sources/most-videos.ts'
import { withEarlier } from '#src/sources/with-earlier.ts'
import { expect, test } from 'vitest'

const words = { id: 'sha', cues: 12, words: 90, timed: true }
const talk: Video = {
  id: 'youtube:dQw4w9WgXcQ',
  title: 'Bread for beginners',
  link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  durationSeconds: 754,
  transcript: words,
}
const known = new Map([[talk.id, talk]])
const given = (links: string): Collected => collectVideos({ links, files: [], transcript: undefined })
const table = (title: string): Collected => {
  const collected = given('https://youtu.be/dQw4w9WgXcQ')
  return { ...collected, videos: collected.videos.map(({ video }) => ({ video: { ...video, title } })) }
}

test('a link to a video whose words are kept gets them, its title and its length', () => {
  const { videos } = withEarlier(given('https://youtu.be/dQw4w9WgXcQ?t=9'), [], known)
  expect(videos).toEqual([
    {
      fromEarlier: true,
      video: { ...talk, link: expect.stringContaining('dQw4w9WgXcQ') as string },
    },
  ])
})

test('a title that was given stays', () => {
  const [found] = withEarlier(table('Lecture 3'), [], known).videos
  expect(found?.video).toMatchObject({ title: 'Lecture 3', transcript: words })
})

test('words that come with the video are taken, not those from before', () => {
  const transcript = { timed: true, cues: [{ start: 0, end: 4, text: 'Other captions of it.' }] }
  const fresh = collectVideos({
    links: talk.link ?? '',
    files: [],
    transcript: { ok: true, format: 'srt', transcript, warnings: [] },
  })
  expect(withEarlier(fresh, [talk], known).videos).toEqual(fresh.videos)
})

test('leaves a link that nothing is known of as it is', () => {
  const collected = given('https://youtu.be/aaaaaaaaaaa')
  expect(withEarlier(collected, [], known).videos[0]).toBe(collected.videos[0])
})

test('videos that are taken from earlier follow what was given, each once', () => {
  const other: Video = { id: 'url:https://example.org/b', title: 'B', link: 'https://example.org/b' }
  const { videos, merged } = withEarlier(given('https://youtu.be/aaaaaaaaaaa'), [talk, other, talk], known)
  expect(videos.map(({ video }) => video.title)).toEqual(['YouTube aaaaaaaaaaa', talk.title, 'B'])
  expect(merged).toBe(1)
})

test('a video that is taken and given is one, in the place where it was given', () => {
  const { videos, merged } = withEarlier(
    given('youtu.be/dQw4w9WgXcQ youtu.be/aaaaaaaaaaa'),
    [talk],
    new Map(),
  )
  expect(videos.map(({ video }) => video.transcript)).toEqual([words, undefined])
  expect(merged).toBe(1)
})

test('takes no more than a session does, and says what is left out', () => {
  const many = Array.from({ length: mostVideos }, (_, n): Video => ({
    id: `url:https://example.org/${n}`,
    title: `${n}`,
  }))
  const { videos, leftOut, warnings } = withEarlier(given('https://youtu.be/aaaaaaaaaaa'), many, new Map())
  expect(videos).toHaveLength(mostVideos)
  expect(leftOut).toBe(1)
  expect(warnings).toEqual([expect.stringMatching(/^Only the first 5,000 of 5,001 videos/)])
})
