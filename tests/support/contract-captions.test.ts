import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readCaptionFolder } from '#tests/support/contract-captions.ts'

const said = [
  'A queue is a list that grows at one end and shrinks at the other.',
  'The first item that enters the queue is the first item that leaves it.',
  'A ring buffer stores a queue in an array of fixed size.',
  'Two counters mark where the ring buffer begins and where it ends.',
]
const cues = said.map((line, n) => `00:00:${n * 10 + 10}.000 --> 00:00:${n * 10 + 19}.000\n${line}\n`)
const captions = ['WEBVTT\n', ...cues].join('\n')

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'captions-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

test.each(['dQw4w9WgXcQ.vtt', 'Queues [dQw4w9WgXcQ].en.vtt', 'queues-dQw4w9WgXcQ.en.vtt'])(
  'makes a real note for the video that %s is named after',
  async (name) => {
    const { note } = await readCaptionFolder(await folderOf({ [name]: captions }))
    const result = note({ videoUrl: 'https://youtu.be/dQw4w9WgXcQ?t=3', template: 'study-notes' })
    expect(result?.levels.standard).toMatch(/ring buffer/i)
  },
)

test('takes the title out of the file name', async () => {
  const { videos } = await readCaptionFolder(await folderOf({ 'Queues [dQw4w9WgXcQ].en.vtt': captions }))
  expect(videos).toMatchObject([{ id: 'youtube:dQw4w9WgXcQ', title: 'Queues', durationSeconds: 49 }])
})

test('has no note of a video without captions', async () => {
  const { note } = await readCaptionFolder(await folderOf({ 'dQw4w9WgXcQ.vtt': captions }))
  expect(note({ videoUrl: 'https://youtu.be/aaaaaaaaaaa', template: 'study-notes' })).toBeUndefined()
  expect(note({ videoUrl: 'not a link', template: 'study-notes' })).toBeUndefined()
})

test('lists the files that it cannot use, with reasons', async () => {
  const folder = await folderOf({
    'dQw4w9WgXcQ.en.vtt': captions,
    'dQw4w9WgXcQ.fr.vtt': captions,
    'notes.txt': 'x',
    'aaaaaaaaaaa.vtt': '',
  })
  const { videos, skipped } = await readCaptionFolder(folder)
  expect(videos).toHaveLength(1)
  expect(skipped).toEqual([
    { name: 'aaaaaaaaaaa.vtt', reason: expect.stringMatching(/\S/) },
    { name: 'dQw4w9WgXcQ.fr.vtt', reason: expect.stringContaining('dQw4w9WgXcQ') },
    { name: 'notes.txt', reason: expect.stringContaining('YouTube id') },
  ])
})
