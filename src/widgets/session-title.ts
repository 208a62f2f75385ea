import type { Session } from '#src/domain/session.ts'
import { number } from '#src/lib/format-count.ts'

/** What a session is called: its name, else its videos, as in `Lecture 1 and 39 more`. */
export function sessionTitle({ name, videos }: Pick<Session, 'name' | 'videos'>): string {
  if (name !== undefined) return name
  const [first, ...others] = videos
  if (!first) return 'Session without videos'
  return others.length > 0 ? `${first.title} and ${number(others.length)} more` : first.title
}
