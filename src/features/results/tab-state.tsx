import type { SessionId } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import { useSession } from '#src/store/hooks.tsx'
import { statusOf } from '#src/store/selectors.ts'
import { StatusMark } from '#src/widgets/status-mark.tsx'
import { statusKind, statusWord } from '#src/widgets/status-words.ts'

/** Listens to its own task alone. */
export function TabState({
  session,
  video,
  template,
}: {
  session: SessionId
  video: VideoId
  template: TemplateId
}) {
  const status = statusOf(video, template)
  const kind = useSession(session, (state) => {
    const now = status(state)
    return now && statusKind(state, now)
  })
  const word = useSession(session, (state) => {
    const now = status(state)
    return now && statusWord(state, now)
  })
  return kind && word ? <StatusMark kind={kind} word={word} /> : null
}
