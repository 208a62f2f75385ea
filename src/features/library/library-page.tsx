import { Library } from '#src/features/library/library.tsx'
import { reasonOf } from '#src/lib/reason-of.ts'
import { useNoteFacts } from '#src/store/kept-hooks.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Link } from 'wouter'

/** All notes that there are: looked through by video, or searched. */
export function LibraryPage() {
  const { data: notes, error } = useNoteFacts()
  if (notes) return <Library notes={notes} />
  return (
    <div className="grid gap-4">
      <h1 className="text-xl font-semibold">Library</h1>
      {error ? (
        <Notice kind="bad" alert>
          <p>
            The notes could not be read. {reasonOf(error)} Meanwhile,{' '}
            <Link href="/" className="text-accent underline">
              new notes
            </Link>{' '}
            can be made.
          </p>
        </Notice>
      ) : (
        <div aria-busy="true" className="h-dvh" />
      )}
    </div>
  )
}
