import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import { showNotes, withNote } from '#src/widgets/open-note.ts'
import type { ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'

/** Opens a note in the region below or beside: the address says which one is open. */
export function NoteLink({
  video,
  template,
  children,
}: {
  video: VideoId
  template: TemplateId
  children: ReactNode
}) {
  const [path] = useLocation()
  const search = new URLSearchParams(useSearch())
  const params = withNote(search, video, template)
  return (
    <Link
      href={`${path}?${params}`}
      replace={search.has('video')}
      onClick={showNotes}
      className="rounded-sm text-accent underline"
    >
      {children}
    </Link>
  )
}
