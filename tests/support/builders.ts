import type { Note, ProcessingResult } from '#src/domain/note.ts'
import type { Failure } from '#src/domain/failure.ts'
import type { Result } from '#src/domain/ports.ts'
import { taskId, type Task } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'

export const aVideo = (n: number | string = 1, more: Partial<Video> = {}): Video => ({
  id: `youtube:video${n}`,
  title: `Lecture ${n}`,
  link: `https://www.youtube.com/watch?v=video${n}`,
  ...more,
})

export const found = (video: Video = aVideo()): FoundVideo => ({ video })

export const aTask = (template: TemplateId = 'basic-summary', video: Video = aVideo()): Task => ({
  id: taskId(video.id, template),
  video,
  template,
  processingMode: 'hybrid',
  verbosity: 'standard',
})

export const aResult = (template: TemplateId = 'basic-summary', video = 'x'): ProcessingResult => ({
  title: `${template} of ${video}`,
  levels: {
    brief: `# ${template}\n\nBrief words.`,
    standard: `# ${template}\n\nStandard words.`,
    comprehensive: `# ${template}\n\nComprehensive words.`,
  },
  selected: 'standard',
  warnings: [],
})

export const aNote = (more: Partial<Note> = {}): Note => ({
  ...aResult(),
  id: 'n1',
  session: 's1',
  video: aVideo(),
  template: 'basic-summary',
  templateVersion: 1,
  engine: 'api',
  madeAt: 1_700_000_000_000,
  ...more,
})

/** The result of a task with its record, as a run saves them. */
export const aKeptResult = (more: Partial<Note> = {}): Result => {
  const note = aNote(more)
  const { session, video, template, madeAt } = note
  const status = { template, status: 'complete', progress: 1, attempt: 1, note: note.id } as const
  return {
    note,
    task: {
      session,
      task: taskId(video.id, template),
      status: { ...status, startedAt: madeAt - 1000, completedAt: madeAt },
      answered: 0,
    },
  }
}

export const networkFailure: Failure = {
  kind: 'network',
  answered: true,
  overload: false,
  message: 'The server answered 500.',
}
export const overloaded: Failure = {
  kind: 'network',
  answered: true,
  overload: true,
  message: 'The server answered 503.',
}
export const rateLimited = (waitMs?: number): Failure => ({
  kind: 'rate-limit',
  message: 'Too many requests.',
  ...(waitMs !== undefined && { waitMs }),
})
export const apiFailure = (more: object = {}): Failure => ({
  kind: 'api',
  message: 'No captions for this video.',
  details: 'The uploader switched them off.',
  suggestion: 'Try another video.',
  ...more,
})
