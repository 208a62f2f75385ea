import type { KeptTranscript } from '#src/domain/ports.ts'
import type { Session } from '#src/domain/session.ts'
import type { Template } from '#src/domain/template.ts'
import { aVideo } from '#tests/support/builders.ts'

export const aSession = (more: Partial<Session> = {}): Session => ({
  id: 's1',
  createdAt: 1_700_000_000_000,
  engine: 'api',
  videos: [aVideo()],
  templates: ['a', 'b'],
  settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
  ...more,
})

export const aTemplate = (more: Partial<Template> = {}): Template => ({
  id: 'mine',
  name: 'Mine',
  version: 1,
  purpose: 'For me.',
  sections: [{ id: 'one', title: 'One' }],
  ...more,
})

export const words = (id: string): KeptTranscript => ({
  id,
  transcript: { timed: true, cues: [{ start: 0, end: 1.5, text: `words of ${id}` }] },
})
