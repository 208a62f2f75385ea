import type { SessionId } from '#src/domain/session.ts'
export const Timeline = ({ session }: { session: SessionId }) => <p>{session}</p>
