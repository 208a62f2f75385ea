import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import { ErrorBoundary } from '#src/ui/error-boundary.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import type { FindMarks } from '#src/widgets/found-marks.ts'
import { Suspense } from 'react'

/** `preload` fetches the renderer while notes are still being made, so that the first one opens at once. */
const { Part: Markdown, preload } = lazyPart(async () => (await import('#src/widgets/markdown.tsx')).Markdown)
export const preloadArticle = preload

/** A note, or what is written of it so far. */
export const NoteArticle = ({
  markdown,
  video,
  template,
  idPrefix,
  busy = false,
  marks,
}: {
  markdown: string
  video: Video
  template: TemplateId
  idPrefix: string
  busy?: boolean
  marks?: FindMarks | undefined
}) => (
  <article
    className={template === 'mind-map' ? 'note-text note-map' : 'note-text'}
    aria-busy={busy || undefined}
  >
    <ErrorBoundary renderBroken={() => asPlainText(markdown)}>
      <Suspense fallback={<p className="text-muted">Opening the note…</p>}>
        <Markdown
          source={markdown}
          idPrefix={idPrefix}
          link={video.link}
          slides={template === 'presentation-slides'}
          draft={busy}
          marks={marks}
        />
      </Suspense>
    </ErrorBoundary>
  </article>
)

const asPlainText = (markdown: string) => (
  <>
    <p className="mb-3 text-sm text-muted">This note could not be laid out, so here it is as plain text.</p>
    <pre className="font-sans whitespace-pre-wrap">{markdown}</pre>
  </>
)
