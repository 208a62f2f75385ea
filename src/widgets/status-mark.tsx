import { kindWord, type StatusKind } from '#src/widgets/status-words.ts'
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleSlash,
  CircleStop,
  LoaderCircle,
  TriangleAlert,
} from 'lucide-react'

const looks = {
  waiting: { Icon: CircleDashed, tint: 'text-muted' },
  paused: { Icon: CirclePause, tint: 'text-warn' },
  stopped: { Icon: CircleStop, tint: 'text-warn' },
  processing: { Icon: LoaderCircle, tint: 'text-accent' },
  complete: { Icon: CircleCheck, tint: 'text-good' },
  flawed: { Icon: TriangleAlert, tint: 'text-warn' },
  failed: { Icon: CircleAlert, tint: 'text-bad' },
  cancelled: { Icon: CircleSlash, tint: 'text-muted' },
} satisfies Record<StatusKind, object>

/** A state by icon, word and colour. */
export function StatusMark({
  kind,
  word = kindWord(kind),
  wraps = false,
}: {
  kind: StatusKind
  word?: string
  /** A sentence that is read to its end; else what has no room is cut. */
  wraps?: boolean
}) {
  const { Icon, tint } = looks[kind]
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 text-sm ${tint}`}>
      <Icon
        aria-hidden
        className={`size-4 shrink-0 ${kind === 'processing' ? 'motion-safe:animate-spin' : ''}`}
      />
      <span className={`tabular-nums ${wraps ? 'min-w-0 wrap-anywhere' : 'truncate'}`}>{word}</span>
    </span>
  )
}
