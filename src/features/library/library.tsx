import { number } from '#src/lib/format-count.ts'
import type { NoteFacts, NoteId } from '#src/domain/note.ts'
import { byScore, byVideo, filtered, neighbour } from '#src/features/library/library-rows.ts'
import { useLibraryView } from '#src/features/library/library-view.ts'
import { NoteList, type FocusWish } from '#src/features/library/note-list.tsx'
import { OpenNote } from '#src/features/library/open-note.tsx'
import { Outcome } from '#src/features/library/outcome.tsx'
import { SearchTools } from '#src/features/library/search-tools.tsx'
import { SelectionBar } from '#src/features/library/selection-bar.tsx'
import { useDeletion } from '#src/features/library/use-deletion.ts'
import { useNow } from '#src/store/hooks.tsx'
import { useNoteSearch } from '#src/store/note-hooks.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { UndoNotice } from '#src/ui/undo-notice.tsx'
import { useDeferredValue, useRef, useState } from 'react'

export function Library({ notes }: { notes: readonly NoteFacts[] }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const address = useLibraryView()
  // Only what is typed into has to keep up with each key.
  const view = useDeferredValue(address.view)
  const { step, replace } = address
  const search = useNoteSearch(view.query)
  const deletion = useDeletion()
  const [selection, setSelection] = useState<ReadonlySet<NoteId>>(new Set())
  const [focus, setFocus] = useState<FocusWish>()
  // A hook in the midst of what is worked out would have it worked out at every drawing.
  const now = useNow(false)
  const { template, engine, period } = view
  const { found } = search
  const shown = filtered(notes, { template, engine, period }, now)
  const rows = found ? byScore(shown, found) : found === null ? byVideo(shown) : []
  const ids = rows.flatMap((row) => (row.kind === 'note' ? [row.key] : []))
  const selected = ids.filter((id) => selection.has(id))

  const remove = async (gone: readonly NoteId[], words: string) => {
    const next = neighbour(rows, new Set(gone))
    if (!(await deletion.remove(gone, words))) return
    if (view.note !== undefined && gone.includes(view.note)) close()
    if (next === undefined) heading.current?.focus()
    else setFocus({ row: next })
  }
  const undo = async () => {
    const [back] = await deletion.undo()
    if (back !== undefined) setFocus({ row: back })
  }
  const close = () => {
    replace({ note: undefined, level: undefined })
    if (view.note !== undefined && ids.includes(view.note)) setFocus({ row: view.note })
  }
  const select = (which: readonly NoteId[], on: boolean) => {
    const next = new Set(selection)
    for (const id of which) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setSelection(next)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        Library
      </h1>
      {deletion.problem && (
        <Notice kind="bad" alert onDismiss={deletion.forgetProblem}>
          {deletion.problem}
        </Notice>
      )}
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 ${view.note ? 'xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : ''}`}
      >
        <div
          className={`grid grid-cols-[minmax(0,1fr)] content-start gap-3 ${view.note ? 'max-xl:hidden' : ''}`}
        >
          {notes.length > 0 && <SearchTools notes={notes} address={address} />}
          {/* One or the other, in the same place: what is listed below must not move under the pointer. */}
          <div
            className={`grid min-h-11 items-center ${selected.length > 0 ? 'sticky top-0 z-10 bg-paper' : ''}`}
          >
            {selected.length === 0 && (
              <Outcome
                total={notes.length}
                listed={ids.length}
                search={search}
                onClear={() => {
                  step({ query: '', template: undefined, engine: undefined, period: undefined })
                  heading.current?.focus()
                }}
              />
            )}
            {selected.length > 0 && (
              <SelectionBar
                selected={selected.length}
                of={ids.length}
                onAll={() => select(ids, true)}
                onDelete={() => void remove(selected, deletedWords(selected.length))}
                onClear={() => {
                  setSelection(new Set())
                  heading.current?.focus()
                }}
              />
            )}
          </div>
          <NoteList
            rows={rows}
            view={view}
            found={found ?? undefined}
            selection={selection}
            focus={focus}
            onSelect={select}
            onDelete={(gone, words) => void remove(gone, words)}
          />
        </div>
        {view.note !== undefined && (
          <OpenNote
            key={view.note}
            id={view.note}
            level={view.level}
            found={found ?? undefined}
            onLevel={(level) => replace({ level })}
            onClose={close}
            onDelete={(words) => void remove([view.note ?? ''], words)}
          />
        )}
      </div>
      <UndoNotice
        onUndo={() => void undo()}
        onDismiss={() => {
          deletion.dismiss()
          heading.current?.focus()
        }}
      >
        {deletion.words}
      </UndoNotice>
    </div>
  )
}

const deletedWords = (notes: number) =>
  notes === 1 ? 'The note was deleted.' : `${number(notes)} notes were deleted.`
