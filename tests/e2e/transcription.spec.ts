import { startDeapiServer } from '#tests/support/deapi-server.ts'
import {
  allDone,
  article,
  choose,
  expect,
  generate,
  grid,
  links,
  progress,
  test,
} from '#tests/support/watched-page.ts'
import { readFileSync } from 'node:fs'

const key = 'dpn-sk-very-secret'
const captions = readFileSync('tests/support/lecture.srt', 'utf8')

test('links are transcribed by deAPI, once each, and their notes are made in this browser', async ({
  page,
  watched,
}) => {
  const server = await startDeapiServer(({ method, path }, nth) => {
    if (path.endsWith('/balance')) return { body: { balance: 5 } }
    if (method === 'POST') return { body: { data: { request_id: `job-${nth}` } } }
    return {
      body: {
        data:
          nth === 1
            ? { status: 'processing', progress: 40 }
            : { status: 'done', progress: 100, result: captions },
      },
    }
  })
  try {
    await page.goto('/settings')
    const own = page.getByRole('region', { name: 'Transcription of links' })
    await own.getByRole('switch', { name: 'Transcribe videos without captions' }).click()
    await own.getByRole('textbox', { name: 'Address of deAPI' }).fill(server.url)
    await own.getByRole('textbox', { name: /^Key/ }).fill(key)
    await own.getByRole('radio', { name: 'Premium' }).check()
    await own.getByRole('button', { name: 'Test connection' }).click()
    await expect(own.getByText('The account has $5.00 left.')).toBeVisible()

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'New' }).click()
    await page.getByRole('textbox', { name: 'Video links' }).fill(links(2))
    await choose(page, 'Basic Summary', 'Study Notes')
    await generate(page)
    await expect(grid(page).getByText('transcript: 40 %')).toHaveCount(4)
    await expect(progress(page).getByText('4 wait for the transcript')).toBeVisible()
    await allDone(page)
    await expect(article(page)).toContainText('bicycle')

    expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(2)
    expect(server.log.every(({ authorization }) => authorization === `Bearer ${key}`)).toBe(true)
    expect(
      JSON.stringify([watched.requests, server.log.map(({ path, body }) => [path, body])]),
    ).not.toContain(key)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(key)
  } finally {
    await server.close()
  }
})
