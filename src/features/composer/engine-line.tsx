import type { ComposerForm } from '#src/features/composer/use-composer.ts'
import { engineName } from '#src/widgets/engine-name.ts'
import { SelectField } from '#src/ui/select-field.tsx'
import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'wouter'

/** What makes the notes, and what it has yet to be given for that. */
export function EngineLine({ form: { engine, missing, problems, chooseEngine } }: { form: ComposerForm }) {
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SelectField label="Engine" value={engine} options={engineName} onValue={chooseEngine} />
      {/* One link, whatever it says: focus may be on it. */}
      <Link
        href="/settings#engines"
        aria-describedby={missing === undefined ? undefined : id}
        data-wrong={problems.engine === undefined ? undefined : true}
        className="flex min-h-6 items-center text-accent underline"
      >
        {missing === undefined ? 'Set up' : 'Set it up'}
      </Link>
      <p id={id} role="status" className="flex gap-1.5 text-warn empty:sr-only">
        {missing !== undefined && (
          <>
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {missing}
          </>
        )}
      </p>
    </div>
  )
}
