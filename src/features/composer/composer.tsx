import type { DraftStore } from '#src/features/composer/draft-store.ts'
import { EngineLine } from '#src/features/composer/engine-line.tsx'
import { Found } from '#src/features/composer/found.tsx'
import { Introduction } from '#src/features/composer/introduction.tsx'
import { startLine } from '#src/features/composer/later.ts'
import { RunOptions } from '#src/features/composer/options/run-options.tsx'
import { SourceFields } from '#src/features/composer/source-fields.tsx'
import { TemplateChoice } from '#src/features/composer/template-choice.tsx'
import { useComposer, type ComposerForm } from '#src/features/composer/use-composer.ts'
import { useTakenVideos } from '#src/features/composer/use-taken-videos.ts'
import { droppedFiles } from '#src/features/composer/picked-files.ts'
import type { SessionId } from '#src/domain/session.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorBoundary } from '#src/ui/error-boundary.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useFileDrop } from '#src/ui/use-file-drop.ts'
import { FileDown, Sparkles } from 'lucide-react'
import { Suspense } from 'react'

/** The form that starts a session. What was given stays, whatever happens. */
export function Composer({
  draft,
  introduce,
  session,
  onStarted,
}: {
  draft: DraftStore
  /** Says what this is all about: for those who have nothing open yet. */
  introduce: boolean
  /** The one that is open below. */
  session?: SessionId | undefined
  onStarted: (session: SessionId) => void
}) {
  const form = useComposer(draft, session, onStarted)
  const taking = useTakenVideos(draft)
  const dragging = useFileDrop((dropped) => form.adding.addPicked(droppedFiles(dropped)))
  return (
    <div className="flex flex-col gap-5">
      <Introduction form={form} full={introduce} />
      {taking.problem !== undefined && (
        <Notice kind="info" alert onDismiss={taking.dismiss}>
          {taking.problem}
        </Notice>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is done by them */}
      <form
        aria-label="New notes"
        noValidate
        onSubmit={form.submit}
        // Not at the end of a run: what it says more would push down what is read below.
        onPointerEnter={form.readAgain}
        onFocus={form.readAgain}
        className="relative rounded-lg border border-line bg-surface"
      >
        <div className="grid gap-x-8 gap-y-5 p-4 sm:p-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
          <SourceFields form={form} />
          <div className="min-w-0 lg:row-span-2">
            <TemplateChoice
              chosen={form.chosen}
              refused={form.plan.refusedTemplates}
              error={form.problems.templates}
              onChange={form.choose}
            />
          </div>
          <RunOptions asking={form.asking} session={session} />
        </div>
        <div className="flex flex-col gap-4 border-t border-line p-4 sm:px-6">
          <Found form={form} />
          <Start form={form} session={session} />
        </div>
        {dragging && (
          <p className="pointer-events-none absolute inset-0 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-soft/95 text-lg font-semibold">
            Drop caption files, tables or folders to add them
          </p>
        )}
      </form>
    </div>
  )
}

const Start = ({ form, session }: { form: ComposerForm; session: SessionId | undefined }) => (
  <>
    {form.failure && (
      <Notice kind="bad" alert>
        {form.failure}
      </Notice>
    )}
    <EngineLine form={form} />
    <div className="flex flex-wrap items-center gap-3">
      <Button
        type="submit"
        look="primary"
        aria-disabled={form.starting}
        className="px-5"
        // A double click means it once, also where the start is done before the second click.
        onClick={(event) => event.detail > 1 && event.preventDefault()}
      >
        <Sparkles aria-hidden className="size-4" />
        Generate notes
      </Button>
      <Button onClick={form.trySample}>
        <FileDown aria-hidden className="size-4" />
        Try the sample
      </Button>
      <ErrorBoundary renderBroken={() => null}>
        <Suspense>
          <startLine.Part form={form} session={session} />
        </Suspense>
      </ErrorBoundary>
    </div>
  </>
)
