import type { ComposerForm } from '#src/features/composer/use-composer.ts'

/** The page's heading: what this is and what to do first, or only its name. */
export const Introduction = ({
  form: { engine, transcribes },
  full,
}: {
  form: ComposerForm
  full: boolean
}) =>
  full ? (
    <div>
      <h1 className="text-2xl leading-tight font-semibold tracking-tight text-balance sm:text-3xl">
        One video in, every kind of note out, all at once.
      </h1>
      <p className="mt-2 text-base text-muted text-pretty">
        Add captions, a transcript or links, tick the notes you want, and read each the moment it is ready.{' '}
        {engine === 'browser' && !transcribes && 'Nothing leaves this page.'}
      </p>
    </div>
  ) : (
    <h1 className="text-lg font-semibold">New notes</h1>
  )
