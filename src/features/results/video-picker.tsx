import type { SessionId } from '#src/domain/session.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import { useSessionStore } from '#src/store/hooks.tsx'
import { LiveStatus } from '#src/ui/live-status.tsx'
import { shownVideos } from '#src/widgets/shown-videos.ts'
import { useTableView } from '#src/widgets/table-view.ts'
import { ChevronLeft, ChevronRight, type LucideIcon } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'

/** More would cost each frame of a run: the table finds them better. */
const mostOptions = 100

/** Which of the session's videos is read. Back and forth go as the table lists them. */
export function VideoPicker({
  session,
  videos,
  value,
  onChange,
}: {
  session: SessionId
  videos: readonly Video[]
  value: VideoId
  onChange: (video: VideoId) => void
}) {
  const store = useSessionStore(session)
  const [view] = useTableView()
  const [said, setSaid] = useState('')
  const go = (by: 1 | -1) => {
    const listed = store ? shownVideos(store.getState(), view) : videos
    const at = listed.findIndex(({ id }) => id === value)
    // What is open may not be listed just now: then to the first, or the last.
    const next = at < 0 ? listed.at(by > 0 ? 0 : -1) : listed[at + by]
    if (!next) return
    onChange(next.id)
    setSaid(next.title)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return
    // There they move the caret, or open the list.
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    go(event.key === 'ArrowDown' ? 1 : -1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <div className="flex max-w-full min-w-0 items-center gap-1">
      {videos.length <= mostOptions ? (
        <label className="flex min-w-0 items-center gap-2">
          <span className="text-sm text-muted">Video</span>
          <select
            value={value}
            onChange={(event) => onChange(event.target.value as VideoId)}
            className="min-h-9 max-w-xl min-w-0 rounded-md border border-edge bg-surface px-2"
          >
            {videos.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="mr-1 min-w-0 truncate text-muted">{videos.find(({ id }) => id === value)?.title}</p>
      )}
      <Step Icon={ChevronLeft} name="Previous video" keys="Alt+ArrowUp" act={() => go(-1)} />
      <Step Icon={ChevronRight} name="Next video" keys="Alt+ArrowDown" act={() => go(1)} />
      <LiveStatus>{said}</LiveStatus>
    </div>
  )
}

const Step = ({
  Icon,
  name,
  keys,
  act,
}: {
  Icon: LucideIcon
  name: string
  keys: string
  act: () => void
}) => (
  <button
    type="button"
    aria-label={name}
    aria-keyshortcuts={keys}
    title={`${name} (${keys.replace('ArrowUp', '↑').replace('ArrowDown', '↓')})`}
    onClick={act}
    className="grid size-9 shrink-0 place-items-center rounded-md border border-edge bg-surface hover:bg-sunken"
  >
    <Icon aria-hidden className="size-4" />
  </button>
)
