import type { SessionId } from '#src/domain/session.ts'
import { useNow, useOverall, useSession, useSessionStore } from '#src/store/hooks.tsx'
import type { KeptProgress } from '#src/store/interrupted.ts'
import { ProgressBar } from '#src/ui/progress-bar.tsx'
import { doneWords } from '#src/widgets/done-words.ts'

/** How far a session is: live where it is open in this page, else by what is kept of it. */
export function HowFar({
  id,
  kept,
  interrupted,
}: {
  id: SessionId
  kept: KeptProgress | undefined
  interrupted: boolean
}) {
  const isOpen = useSessionStore(id) !== undefined
  if (isOpen) return <Live id={id} interrupted={interrupted} />
  if (!kept) return null
  const { total, complete, failed } = kept
  const words = doneWords({ total, complete, failed, cancelled: 0 })
  return <Figures words={words} fraction={(complete + failed) / Math.max(1, total)} {...{ interrupted }} />
}

function Live({ id, interrupted }: { id: SessionId; interrupted: boolean }) {
  const runs = useSession(id, ({ batches }) => batches > 0)
  const isPaused = useSession(id, ({ lanes }) => lanes.paused)
  const fraction = useOverall(id, useNow(runs))
  const done = doneWords(useSession(id, ({ census }) => census))
  const words = runs ? `${done}, ${isPaused ? 'paused' : 'running'}` : done
  return <Figures words={words} fraction={fraction} interrupted={interrupted} runs={runs && !isPaused} />
}

function Figures({
  words,
  fraction,
  interrupted,
  runs = false,
}: {
  words: string
  fraction: number
  interrupted: boolean
  runs?: boolean
}) {
  const all = interrupted ? `${words}, interrupted` : words
  return (
    <div className="content-center text-sm tabular-nums">
      <p>{all}</p>
      <ProgressBar
        label="Progress of this session"
        value={fraction}
        text={all}
        isStill={!runs && fraction < 1}
        className="w-full"
      />
    </div>
  )
}
