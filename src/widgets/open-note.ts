import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import { useSearchParams } from 'wouter'

/** The region of the notes, for those who lead there. */
export const notesRegionId = 'notes'

export interface NoteInAddress {
  readonly video: string | null
  readonly template: string | null
  open(video: VideoId, template?: TemplateId): void
  /** As `open`, from elsewhere: the first is a step that Back takes back; from note to note there are too many. */
  step(video: VideoId, template?: TemplateId): void
}

/** The same address with another note open. Without a template, the one that is open stays. */
export function withNote(params: URLSearchParams, video: VideoId, template?: TemplateId): URLSearchParams {
  const next = new URLSearchParams(params)
  next.set('video', video)
  if (template !== undefined) next.set('tab', template)
  return next
}

/** Which note the address names, and how to name another. */
export function useNoteInAddress(): NoteInAddress {
  const [params, setParams] = useSearchParams()
  return {
    video: params.get('video'),
    template: params.get('tab'),
    open: (video, template) => setParams((old) => withNote(old, video, template), { replace: true }),
    step: (video, template) =>
      setParams((old) => withNote(old, video, template), { replace: params.has('video') }),
  }
}

/** Brings the notes into view where they are below what is seen; beside it they are in view already. */
export function showNotes(): void {
  const region = document.getElementById(notesRegionId)
  if (region && region.getBoundingClientRect().top > innerHeight / 2)
    region.scrollIntoView({ block: 'start' })
}
