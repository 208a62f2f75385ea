import type { SessionId } from '#src/domain/session.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import { useSession } from '#src/store/hooks.tsx'

export const VideoPicker = ({
  session,
  videos,
  value,
  onChange,
}: {
  session: SessionId
  videos: readonly Video[]
  value: VideoId
  onChange: (video: VideoId) => void
}) => (
  <label className="flex max-w-full min-w-0 items-center gap-2">
    <span className="text-sm text-muted">Video</span>
    <select
      value={value}
      onChange={(event) => onChange(event.target.value as VideoId)}
      className="min-h-9 max-w-xl min-w-0 rounded-md border border-edge bg-surface px-2"
    >
      {videos.map((video) => (
        <VideoOption key={video.id} session={session} video={video} />
      ))}
    </select>
  </label>
)

function VideoOption({ session, video }: { session: SessionId; video: Video }) {
  const done = useSession(session, ({ statuses }) => {
    const all = Object.values(statuses[video.id] ?? {})
    return `${all.filter(({ status }) => status === 'complete').length} of ${all.length} done`
  })
  return (
    <option value={video.id}>
      {video.title} ({done})
    </option>
  )
}
