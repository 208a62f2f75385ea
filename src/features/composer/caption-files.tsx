import type { DraftFile } from '#src/features/composer/draft-store.ts'
import { Button } from '#src/ui/button.tsx'
import { describedBy, FieldError, FieldHint } from '#src/ui/field-text.tsx'
import { CircleAlert, FileText, Plus, X } from 'lucide-react'
import { useId, useRef } from 'react'

const hint = '.srt, .vtt or .txt; they can also be dropped on this page.'

export function CaptionFiles({
  files,
  error,
  onAdd,
  onRemove,
}: {
  files: readonly DraftFile[]
  error: string | undefined
  onAdd: (files: readonly File[]) => void
  onRemove: (file: DraftFile) => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button
          ref={button}
          data-wrong={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          onClick={() => input.current?.click()}
        >
          <Plus aria-hidden className="size-4" />
          Add captions
        </Button>
        <FieldHint id={id} hint={hint} />
        <input
          ref={input}
          type="file"
          aria-label="Caption files"
          multiple
          accept=".srt,.vtt,.txt"
          // The button is the way here by keyboard.
          tabIndex={-1}
          className="sr-only"
          onChange={({ currentTarget }) => {
            onAdd([...(currentTarget.files ?? [])])
            // Else the same file, corrected, could not be chosen again.
            currentTarget.value = ''
          }}
        />
      </div>
      <FieldError id={id} error={error} />
      {files.length > 0 && (
        <ul aria-label="Added files" className="flex flex-wrap gap-2">
          {files.map((file, index) => (
            <AddedFile
              key={`${index} ${file.name}`}
              file={file}
              onRemove={() => {
                onRemove(file)
                button.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

const AddedFile = ({ file: { name, read }, onRemove }: { file: DraftFile; onRemove: () => void }) => (
  <li className="flex min-w-0 items-center gap-1.5 rounded-md bg-sunken py-0.5 pr-0.5 pl-2 text-sm">
    {read.ok ? (
      <FileText aria-hidden className="size-4 shrink-0 text-muted" />
    ) : (
      <CircleAlert aria-hidden className="size-4 shrink-0 text-bad" />
    )}
    <span className="truncate">{name}</span>
    <button
      type="button"
      aria-label={`Remove ${name}`}
      onClick={onRemove}
      className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </button>
  </li>
)
