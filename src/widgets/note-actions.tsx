import { levelThereIs, verbosities, type Note, type Verbosity } from '#src/domain/note.ts'
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
export function NoteActions({
  note,
  level,
  onLevel,
  asFile,
}: {
  note: Note | undefined
  /** That is shown, or will be. */
  level: Verbosity
  onLevel: (level: Verbosity) => void
  /** The note as it is taken along. */
  asFile: (note: Note, level: Verbosity) => { readonly name: string; readonly text: string }
}) {
  const [copy, setCopy] = useState<keyof typeof said>()
  const shown = note ? levelThereIs(note, level) : level
  const missing = note ? verbosities.filter((each) => note.levels[each] === undefined) : []

  const copyNote = async () => {
    if (!note) return
    setCopy(undefined)
    try {
      await navigator.clipboard.writeText(asFile(note, shown).text)
      setCopy('copied')
    } catch {
      setCopy('refused')
    }
  }
  const download = () => {
    if (!note) return
    const { name, text } = asFile(note, shown)
    downloadText(name, text, 'text/markdown')
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
        <span aria-live="polite" className="text-sm text-muted empty:sr-only">
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
