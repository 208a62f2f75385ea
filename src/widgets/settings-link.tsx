import { Link } from 'wouter'

/** The way to the settings, where these words speak of them. */
export const SettingsLink = ({ words }: { words: string }) =>
  /\b[Ii]n Settings\b|Settings →/.test(words) ? (
    <p>
      <Link href="/settings" className="font-medium text-accent underline">
        Open Settings
      </Link>
    </p>
  ) : null
