import type { DraftFile } from '#src/features/composer/draft-store.ts'
import { GivenItem } from '#src/features/composer/given-item.tsx'
import { number } from '#src/lib/format-count.ts'
import { Button } from '#src/ui/button.tsx'
import { CircleAlert, FileText, Sheet } from 'lucide-react'
import { useState } from 'react'

/** More of them would push the rest of the form off the screen. */
const few = 8

export function AddedFiles({
  files,
  onRemove,
}: {
  files: readonly DraftFile[]
  /** Undefined is all. */
  onRemove: (file: DraftFile | undefined) => void
}) {
  const [all, setAll] = useState(false)
  if (files.length === 0) return null
  const many = files.length > few
  const shown = all ? files : files.slice(0, few)
  return (
    <>
      <ul
        aria-label="Added files"
        className={`flex flex-wrap gap-2 ${many && all ? 'max-h-40 overflow-y-auto' : ''}`}
      >
        {shown.map((file, index) => (
          <AddedFile key={`${index} ${file.name}`} file={file} onRemove={() => onRemove(file)} />
        ))}
      </ul>
      {many && (
        <p className="flex flex-wrap gap-x-2">
          <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `and ${number(files.length - few)} more`}
          </Button>
          <Button look="quiet" onClick={() => onRemove(undefined)}>
            Remove all
          </Button>
        </p>
      )}
    </>
  )
}

function AddedFile({ file, onRemove }: { file: DraftFile; onRemove: () => void }) {
  const { name } = file
  const wrong = 'read' in file && !file.read.ok
  const Icon = wrong ? CircleAlert : 'table' in file ? Sheet : FileText
  return <GivenItem Icon={Icon} name={name} wrong={wrong} onRemove={onRemove} />
}
