import { levelThereIs, type Note, type Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { FindMarks } from '#src/widgets/found-marks.ts'
import { NoteArticle } from '#src/widgets/note-article.tsx'
import { noteOrigin } from '#src/widgets/note-origin.ts'
import { NoteOutline } from '#src/widgets/note-outline.tsx'
import { useId, type ReactNode } from 'react'

/** A finished note to be read, with its warnings, its origin and, where there is room, its outline. */
export const NoteBody = ({
  note,
  kind,
  level,
  marks,
}: {
  note: Note
  kind: string
  level: Verbosity | undefined
  /** What it was found by, to be marked. */
  marks?: FindMarks | undefined
}) => <NoteSheet {...sheetOf(note, kind, level)} marks={marks} />

export interface NoteSheetProps {
  readonly markdown: string
  readonly video: Video
  readonly template: TemplateId
  /** What the template is called. */
  readonly kind: string
  readonly warnings?: readonly string[]
  /** What stands below the text: where the note is from, or how far it is. */
  readonly foot: ReactNode
  /** It is still being written. */
  readonly busy?: boolean
  readonly marks?: FindMarks | undefined
}

/** What a finished note shows at a level of detail. */
export const sheetOf = (note: Note, kind: string, level: Verbosity | undefined): NoteSheetProps => ({
  markdown: note.levels[levelThereIs(note, level)] ?? '',
  video: note.video,
  template: note.template,
  kind,
  warnings: note.warnings,
  foot: noteOrigin(note),
})

/** A note's text in its place. The finished note takes that of what was written so far, and nothing moves. */
export function NoteSheet(props: NoteSheetProps) {
  const { markdown, video, template, kind, warnings = [], foot, busy = false, marks } = props
  const idPrefix = useId()
  const about = [kind, video.link, typeof foot === 'string' && foot].filter(Boolean).join(' · ')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 @5xl:grid-cols-[minmax(0,68ch)_minmax(0,16rem)]">
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
        {warnings.length > 0 && (
          <Notice kind="warn">
            {warnings.map((warning, index) => (
              <p key={index}>{warning}</p>
            ))}
          </Notice>
        )}
        <div className="note-head" data-title={video.title} data-about={about} />
        <NoteArticle {...{ markdown, video, template, idPrefix, busy, marks }} />
        <div className="border-t border-line pt-2 text-sm text-muted">{foot}</div>
      </div>
      {!busy && <NoteOutline markdown={markdown} idPrefix={idPrefix} />}
    </div>
  )
}
