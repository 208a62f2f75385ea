import type { SessionId } from '#src/domain/session.ts'
import { taskId, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { VideoId } from '#src/domain/video.ts'
import { useCommands, useSessionStore } from '#src/store/hooks.tsx'
import { Button } from '#src/ui/button.tsx'

const isRetried = ({ status }: TemplateStatus): boolean => status === 'error'
const isUnderWay = (one: TemplateStatus): boolean =>
  one.status === 'processing' || (one.status === 'pending' && one.queued)

/** What can be done with the rows that are selected. */
export function SelectionBar({
  session,
  selected,
  onOpen,
  onClear,
}: {
  session: SessionId
  selected: readonly VideoId[]
  onOpen: (video: VideoId) => void
  onClear: () => void
}) {
  const { again, cancel } = useCommands()
  const store = useSessionStore(session)
  const tasks = (which: (status: TemplateStatus) => boolean): readonly TaskId[] =>
    selected.flatMap((video) =>
      Object.values(store?.getState().statuses[video] ?? {})
        .filter(which)
        .map(({ template }) => taskId(video, template)),
    )
  const [first] = selected
  return (
    <div
      role="group"
      aria-label="Selected videos"
      className="flex flex-wrap items-center gap-2 text-sm max-sm:sticky max-sm:bottom-28 max-sm:z-10 max-sm:bg-paper max-sm:py-1"
    >
      <p className="mr-2 tabular-nums" aria-live="polite">
        {selected.length} selected
      </p>
      <Button onClick={() => first !== undefined && onOpen(first)}>
        {selected.length > 1 ? 'Open the first' : 'Open'}
      </Button>
      <Button onClick={() => again(session, tasks(isRetried))}>Retry what failed</Button>
      <Button
        onClick={() => {
          for (const task of tasks(isUnderWay)) cancel(session, task)
        }}
      >
        Cancel what is under way
      </Button>
      <Button
        look="quiet"
        onClick={({ currentTarget }) => {
          // The bar goes away; the region that stays takes its focus.
          currentTarget.closest('section')?.focus()
          onClear()
        }}
      >
        Clear
      </Button>
    </div>
  )
}
