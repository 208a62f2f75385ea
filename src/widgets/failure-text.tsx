import type { Failure } from '#src/domain/failure.ts'
import { Link } from 'wouter'

/** A failure in its own words: what happened, what is known of it, what to do. */
export const FailureText = ({
  failure,
  attempts = 0,
  signInUrl,
}: {
  failure: Failure
  /** How often it was tried; said when it was more than once. */
  attempts?: number
  signInUrl?: string | null
}) => (
  <div className="grid max-w-[68ch] gap-1 wrap-anywhere">
    <p className="font-medium">{failure.message}</p>
    {failure.details && <p className="text-sm whitespace-pre-wrap text-muted">{failure.details}</p>}
    {failure.suggestion && <p>{failure.suggestion}</p>}
    <SettingsLink words={`${failure.message} ${failure.suggestion ?? ''}`} />
    {attempts > 1 && <p className="text-sm text-muted">Tried {attempts} times.</p>}
    {failure.kind === 'api' && failure.signIn && signInUrl && (
      <p>
        <a href={signInUrl} className="font-medium text-accent underline">
          Sign in
        </a>
      </p>
    )}
  </div>
)

/** The way to the settings, where these words speak of them. */
export const SettingsLink = ({ words }: { words: string }) =>
  /in Settings|Settings →/.test(words) && (
    <p>
      <Link href="/settings" className="font-medium text-accent underline">
        Open Settings
      </Link>
    </p>
  )
