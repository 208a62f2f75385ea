import type { ComposerForm } from '#src/features/composer/use-composer.ts'
import { canWatch } from '#src/features/composer/plan.ts'
import { Button } from '#src/ui/button.tsx'
import { Link, useLocation } from 'wouter'

/** What could be done about the videos that this engine refuses. */
export function Remedies({
  form: { engine, asking, plan, transcribes, isOwnModelReady, chooseEngine },
}: {
  form: ComposerForm
}) {
  const [, navigate] = useLocation()
  const { refusedVideos } = plan
  const hasWords = refusedVideos.some(({ video }) => video.transcript && !video.link)
  const links = engine === 'api' ? [] : refusedVideos.filter(({ video }) => video.link && !video.transcript)
  const isWatchable =
    engine === 'browser' &&
    canWatch({ engine: 'model', provider: asking.provider }) &&
    links.some(({ video }) => video.id.startsWith('youtube:'))
  const [only, ...more] = links
  const onYouTube =
    engine === 'browser' && more.length === 0 && only?.video.id.startsWith('youtube:')
      ? only.video.link
      : undefined
  return (
    <>
      {onYouTube !== undefined && (
        <p className="text-sm">
          Without a key:{' '}
          <a href={onYouTube} target="_blank" rel="noopener noreferrer" className="text-accent underline">
            open the video
          </a>
          , choose “Show transcript” below it, copy the text, and paste it into Transcript above.
        </p>
      )}
      {hasWords && engine !== 'browser' && (
        <Button onClick={() => chooseEngine('browser')} className="self-start">
          Make notes in this browser instead
        </Button>
      )}
      {isWatchable && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            onClick={() => {
              chooseEngine('model')
              // What is in the form is still there when one comes back.
              if (!isOwnModelReady) navigate('/settings#own-model')
            }}
          >
            Use your own model instead
          </Button>
          <p className="text-sm text-muted">
            Google Gemini watches YouTube videos itself: all it needs is your key.
          </p>
        </div>
      )}
      {links.length > 0 && !transcribes && (
        <p className="text-sm text-muted">
          {isWatchable ? 'Or have' : 'Have'} links transcribed first:{' '}
          <Link href="/settings#transcription" className="text-accent underline">
            Settings → Engines, Transcription of links
          </Link>
        </p>
      )}
    </>
  )
}
