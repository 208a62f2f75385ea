import { levelThereIs, verbosities, type Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { noteFileName, noteMarkdown } from '#src/export/note-markdown.ts'
import { useNote, useSession } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { RadioGroup } from '#src/ui/radio-group.tsx'
import { Copy, Download } from 'lucide-react'
import { useState } from 'react'

const names: Record<Verbosity, string> = {
  brief: 'Brief',
  standard: 'Standard',
  comprehensive: 'Comprehensive',
}

const said = {
  copied: 'Copied.',
  refused: 'The browser did not allow copying. Use Download, or mark the text and copy it.',
}

/** What can be done with the open note. Always there, so that nothing moves when the note arrives. */
export function NoteTools({
  session,
  video,
  template,
  level,
  onLevel,
}: {
  session: SessionId
  video: Video
  template: TemplateId
  level: Verbosity | undefined
  onLevel: (level: Verbosity) => void
}) {
  const asked = useSession(session, (state) => state.session.settings.verbosity)
  const noteId = useSession(session, ({ statuses }) => {
    const status = statuses[video.id]?.[template]
    return status?.status === 'complete' ? status.note : ''
  })
  const { data: note } = useNote(noteId)
  const [copy, setCopy] = useState<keyof typeof said>()
  const shown = note ? levelThereIs(note, level) : (level ?? asked)
  const missing = note ? verbosities.filter((each) => note.levels[each] === undefined) : []

  const copyNote = async () => {
    if (!note) return
    setCopy(undefined)
    try {
      await navigator.clipboard.writeText(noteMarkdown(note, video, shown))
      setCopy('copied')
    } catch {
      setCopy('refused')
    }
  }
  const download = () => {
    if (!note) return
    const name = noteFileName(note, video, templateById(template)?.name ?? template, shown)
    downloadText(name, noteMarkdown(note, video, shown), 'text/markdown')
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-3">
      <RadioGroup
        label="Detail"
        value={shown}
        onChange={onLevel}
        options={verbosities.map((value) => ({
          value,
          label: names[value],
          disabled: missing.includes(value),
        }))}
        hint={missing.length > 0 ? `This note was made without: ${missing.join(', ')}.` : undefined}
      />
      <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
        <span aria-live="polite" className="text-sm text-muted">
          {copy && said[copy]}
        </span>
        <Button aria-disabled={!note} onClick={() => void copyNote()}>
          <Copy aria-hidden className="size-4" /> Copy
        </Button>
        <Button aria-disabled={!note} onClick={download}>
          <Download aria-hidden className="size-4" /> Download
        </Button>
      </div>
    </div>
  )
}
