import type { SessionId } from '#src/domain/session.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { useClock, usePersistence, useSession } from '#src/store/hooks.tsx'
import { useUnsavedNotes } from '#src/store/note-hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadFile } from '#src/ui/download-text.ts'
import { loading } from '#src/ui/lazy-part.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { Download } from 'lucide-react'
import { useState } from 'react'

/** Takes all notes along in one file, once nothing runs: a single one has a Download of its own. */
export function AllNotes({ session: id }: { session: SessionId }) {
  const persistence = usePersistence()
  const clock = useClock()
  const unsaved = useUnsavedNotes()
  const session = useSession(id, (state) => state.session)
  const isOffered = useSession(id, ({ batches, census }) => batches === 0 && census.complete > 1)
  const [problem, setProblem] = useState<string>()
  if (!isOffered) return null
  const download = async () => {
    setProblem(undefined)
    try {
      const { notesZip, notesZipName } = await loading(() => import('#src/export/notes-zip.ts'))
      const zip = await notesZip(
        session,
        { ...persistence, unsavedNote: unsaved.of(id) },
        (template) => templateById(template)?.name ?? template,
        () => new Promise<void>((go) => void clock.at(clock.now(), go)),
      )
      if (zip) downloadFile(notesZipName(sessionTitle(session), clock.epoch()), zip)
      else setProblem('They were deleted from the library. Make them again to get them.')
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <Button onClick={() => void download()}>
        <Download aria-hidden className="size-4" /> Download all notes
      </Button>
      <p role="status" className="text-sm text-bad empty:sr-only">
        {problem && `The notes could not be downloaded: ${problem}`}
      </p>
    </div>
  )
}
