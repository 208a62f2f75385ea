import { count, number } from '#src/lib/format-count.ts'
import { useSettled, type Search } from '#src/store/note-hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { LiveStatus } from '#src/ui/live-status.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Link } from 'wouter'

/** In milliseconds: whoever types does not want to hear how many notes each letter leaves. */
const settledMs = 1000

/** How many notes are listed, and what to do where there are none. */
export function Outcome({
  total,
  listed,
  search,
  onClear,
}: {
  total: number
  listed: number
  search: Search
  onClear: () => void
}) {
  const { found, isBusy, unread, problem, retry } = search
  const words = countWords(total, listed, found !== null)
  // Of nothing read, nothing found says nothing.
  const isOpen = found === undefined || (found !== null && listed === 0 && unread !== 0)
  const said = useSettled(isBusy || isOpen || total === 0 ? '' : words, settledMs)
  if (total === 0) {
    return (
      <p>
        There are no notes yet.{' '}
        <Link href="/" className="text-accent underline">
          Make new notes
        </Link>
        , and they are kept here.
      </p>
    )
  }
  return (
    <>
      <LiveStatus>{said}</LiveStatus>
      {problem !== undefined && found !== null ? (
        <Notice kind="bad" alert>
          <p>The notes could not be searched: {problem}</p>
          <Button className="mt-2" onClick={retry}>
            Search again
          </Button>
        </Notice>
      ) : (
        <p className="flex flex-wrap gap-x-4 text-sm text-muted tabular-nums">
          <span>{isOpen ? 'Searching …' : words}</span>
          {found !== null && unread !== undefined && unread > 0 && (
            <span>Still reading {count(unread, 'note')}: there may be more to find.</span>
          )}
        </p>
      )}
      {listed === 0 && !isOpen && !isBusy && problem === undefined && (
        <div className="grid justify-items-start gap-3 rounded-md border border-line bg-surface p-4">
          <p>
            No note fits. Try fewer or other words, or the beginning of a word; a phrase in quotes has to
            stand in the note word for word.
          </p>
          <Button onClick={onClear}>Show all notes</Button>
        </div>
      )}
    </>
  )
}

const countWords = (total: number, listed: number, isSearch: boolean): string => {
  if (isSearch) return `${count(listed, 'note')} found`
  return listed === total ? count(total, 'note') : `${number(listed)} of ${count(total, 'note')}`
}
