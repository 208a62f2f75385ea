import type { EngineId } from '#src/domain/ports.ts'
import type { ModelFacts } from '#src/domain/providers.ts'
import type { Video } from '#src/domain/video.ts'
import type { Ms } from '#src/lib/clock.ts'

/** What can be wrong with a connection, as far as a page can tell it apart. */
export type ConnectionProblem =
  | 'address'
  | 'not-allowed'
  | 'mixed-content'
  | 'offline'
  | 'key'
  | 'model'
  | 'credit'
  | 'rate-limit'
  | 'server'

/** What the test of a connection came to. */
export type ConnectionTest =
  | {
      readonly ok: true
      /** From the request to the answer. */
      readonly latencyMs: Ms
      /** A sentence for the user: what answered. */
      readonly message: string
      readonly model?: ModelFacts
    }
  | {
      readonly ok: false
      readonly problem: ConnectionProblem
      readonly message: string
      readonly suggestion?: string
    }

/** What a server knows of the video behind a link. */
export type VideoFacts = Partial<Pick<Video, 'title' | 'durationSeconds'>>

/** What can be asked of the servers that the settings name, apart from notes. Rejects only where aborted. */
export interface Connections {
  test(of: Exclude<EngineId, 'browser'> | 'transcriber', signal: AbortSignal): Promise<ConnectionTest>
  /** The models of the provider that is chosen. Rejects with a sentence for the user where they can't be listed. */
  models(signal: AbortSignal): Promise<readonly ModelFacts[]>
  /**
   * What the notes API knows of the video behind a link; undefined where it knows nothing, or another engine makes
   * the notes. Asked one after the other, each a request to its server: ask for what is in view, and only what
   * has no length of its own.
   */
  metadata?(link: string, signal: AbortSignal): Promise<VideoFacts | undefined>
}
