import { Composer } from '#src/features/composer/composer.tsx'
import { createDraftStore, type DraftStore } from '#src/features/composer/draft-store.ts'
import { foundList, moreOptions, startLine } from '#src/features/composer/later.ts'
import { readerQuery } from '#src/features/composer/use-reader.ts'
import type { Task } from '#src/domain/task.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices, renderWithServices, type RenderOptions } from '#tests/support/services.tsx'
import { screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { beforeAll, vi } from 'vitest'

export const remedy = 'There is no transcript: paste it or add its captions.'

/** As the browser engine: it can do nothing without a transcript. */
const needsTranscript = ({ video }: Task) => (video.transcript ? undefined : remedy)

/** The form as it is once everything that comes later is there. */
beforeAll(async () => {
  foundList.preload()
  moreOptions.preload()
  startLine.preload()
  await vi.dynamicImportSettled()
})
const reader = await import('#src/features/composer/reader.ts')

/** The form alone, on an engine that needs transcripts unless told otherwise. */
export function drawComposer({
  refuses = needsTranscript,
  session,
  draft = createDraftStore(),
  isReaderThere = true,
  ...options
}: RenderOptions & {
  refuses?: (task: Task) => string | undefined
  session?: string
  draft?: DraftStore
  isReaderThere?: boolean
} = {}) {
  const services = options.services ?? createTestServices(createControlledEngine({}, { refuses }))
  if (isReaderThere) services.queryClient.setQueryData(readerQuery.queryKey, reader.createReader())
  const onStarted = vi.fn()
  const start = vi.spyOn(services.sessions, 'start')
  const { unmount, history } = renderWithServices(
    <Composer draft={draft} introduce session={session} onStarted={onStarted} />,
    {
      ...options,
      services,
    },
  )
  return { services, draft, onStarted, start, unmount, history, user: userEvent.setup() }
}

export const links = () => screen.getByRole('textbox', { name: 'Video links' })
export const transcript = () => screen.getByRole('textbox', { name: 'Transcript' })
export const generate = () => screen.getByRole('button', { name: 'Generate notes' })
export const template = (name: string) => screen.getByRole('checkbox', { name })

export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

export const srt = (words = 'Bread needs flour, water, salt and time.', name = 'bread.srt') =>
  new File([`1\n00:00:01,000 --> 00:00:04,000\n${words}\n`], name)
