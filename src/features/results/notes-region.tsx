import type { Verbosity } from '#src/domain/note.ts'
import type { SessionId } from '#src/domain/session.ts'
import { taskId } from '#src/domain/task.ts'
import { NotePanel } from '#src/features/results/note-panel.tsx'
import { NoteTools } from '#src/features/results/note-tools.tsx'
import { TabState } from '#src/features/results/tab-state.tsx'
import { useOpenNote } from '#src/features/results/use-open-note.ts'
import { VideoPicker } from '#src/features/results/video-picker.tsx'
import { useSession } from '#src/store/hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { TabList, TabPanel } from '#src/ui/tabs.tsx'
import { preloadArticle } from '#src/widgets/note-article.tsx'
import { notesRegionId } from '#src/widgets/open-note.ts'
import { useEffect, useId, useState } from 'react'

/** The session's notes: one tab per template from the start, each readable the moment it is done. */
export function NotesRegion({ session }: { session: SessionId }) {
  const id = useId()
  const { videos, templates } = useSession(session, (state) => state.session)
  const [level, setLevel] = useState<Verbosity>()
  const note = useOpenNote(session)
  useEffect(preloadArticle, [])
  if (!note) return null
  const { video, template, openTab, openVideo, keep } = note
  const what = { session, video, template }
  const task = taskId(video.id, template)
  return (
    <section
      id={notesRegionId}
      aria-labelledby={`${id}-heading`}
      className="@container grid scroll-mt-4 grid-cols-1 content-start gap-3"
    >
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2 id={`${id}-heading`} className="text-lg font-semibold">
          Notes
        </h2>
        {videos.length > 1 ? (
          <VideoPicker session={session} videos={videos} value={video.id} onChange={openVideo} />
        ) : (
          <p className="min-w-0 truncate text-muted">{video.title}</p>
        )}
      </div>
      <TabList
        id={id}
        label="Templates"
        value={template}
        onChange={openTab}
        tabs={templates.map((each) => ({
          value: each,
          label: templateById(each)?.name ?? each,
          state: <TabState session={session} video={video.id} template={each} />,
        }))}
      />
      <NoteTools key={`tools of ${task}`} {...what} level={level} onLevel={setLevel} />
      <TabPanel id={id} onFocus={keep}>
        <NotePanel key={task} {...what} level={level} />
      </TabPanel>
    </section>
  )
}
