import type { Adding } from '#src/features/composer/adding.ts'
import { AddedFiles } from '#src/features/composer/added-files.tsx'
import type { DraftFile, Reading } from '#src/features/composer/draft-store.ts'
import { pickedFiles, readableKinds } from '#src/features/composer/picked-files.ts'
import { Button } from '#src/ui/button.tsx'
import { describedBy, FieldError, FieldHint } from '#src/ui/field-text.tsx'
import { FolderOpen, Plus } from 'lucide-react'
import { useId, useRef, type RefObject } from 'react'

const hint =
  'Captions (.srt, .vtt, .smi, .json, .docx, .txt, …) or a table of videos (.csv, .xlsx). Drop files or folders anywhere.'

/** What React's types don't know of an input that takes a folder. */
const wholeFolder = { webkitdirectory: '' }

export function CaptionFiles({
  files,
  reading,
  adding,
  error,
}: {
  files: readonly DraftFile[]
  reading: Reading | undefined
  adding: Adding
  error: string | undefined
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          ref={button}
          data-wrong={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          onClick={() => input.current?.click()}
        >
          <Plus aria-hidden className="size-4" />
          Add captions
        </Button>
        <Button onClick={() => folder.current?.click()}>
          <FolderOpen aria-hidden className="size-4" />
          Add a folder
        </Button>
        <HiddenInput
          input={input}
          label="Caption files"
          accept={readableKinds}
          onPick={(picked) => adding.addPicked(pickedFiles(picked, false))}
        />
        <HiddenInput
          input={folder}
          label="Folder of captions"
          {...wholeFolder}
          onPick={(picked) => adding.addPicked(pickedFiles(picked, true))}
        />
        {reading && (
          <p className="text-sm text-muted tabular-nums">
            reading {reading.done} of {reading.total}
          </p>
        )}
      </div>
      <FieldError id={id} error={error} />
      <FieldHint id={id} hint={hint} />
      <AddedFiles
        files={files}
        onRemove={(file) => {
          if (file) adding.removeFile(file)
          else adding.removeAll()
          button.current?.focus()
        }}
      />
    </div>
  )
}

const HiddenInput = ({
  input,
  label,
  onPick,
  ...rest
}: {
  input: RefObject<HTMLInputElement | null>
  label: string
  accept?: string
  onPick: (files: readonly File[]) => void
}) => (
  <input
    ref={input}
    type="file"
    aria-label={label}
    multiple
    // The button is the way here by keyboard.
    tabIndex={-1}
    className="sr-only"
    onChange={({ currentTarget }) => {
      onPick([...(currentTarget.files ?? [])])
      // Else the same file, corrected, could not be chosen again.
      currentTarget.value = ''
    }}
    {...rest}
  />
)
