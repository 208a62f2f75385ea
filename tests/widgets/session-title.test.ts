import { sessionTitle } from '#src/widgets/session-title.ts'
import { aVideo } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const videos = (count: number) => Array.from({ length: count }, (_, n) => aVideo(n + 1))

test('is the name that the user gave', () => {
  expect(sessionTitle({ name: 'Physics', videos: videos(2) })).toBe('Physics')
})

test.each([
  [0, 'Session without videos'],
  [1, 'Lecture 1'],
  [2, 'Lecture 1 and 1 more'],
  [1235, 'Lecture 1 and 1,234 more'],
])('without a name, %i videos give it one', (count, title) => {
  expect(sessionTitle({ videos: videos(count) })).toBe(title)
})
