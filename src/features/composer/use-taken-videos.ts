import type { DraftStore, TakenVideos } from '#src/features/composer/draft-store.ts'
import type { VideoId } from '#src/domain/video.ts'
import { count } from '#src/lib/format-count.ts'
import type { EarlierSource, EarlierVideos } from '#src/store/earlier.ts'
import { useReadEarlierVideos } from '#src/store/kept-hooks.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'wouter'

const inAddress = { session: 'from-session', video: 'from-video' }

/**
 * Takes the videos that the address names into the draft. The address then names them no more, so that neither a
 * reload nor Back takes them twice. Returns what to say where there are none, and how to have it said no more.
 */
export function useTakenVideos(draft: DraftStore) {
  const [params, setParams] = useSearchParams()
  const read = useReadEarlierVideos()
  const [problem, setProblem] = useState<string>()
  const session = params.get(inAddress.session)
  const video = params.get(inAddress.video)

  const readFrom = useEffectEvent((source: EarlierSource) => read(source))
  const done = (said: string | undefined) => {
    setProblem(said)
    setParams(
      (old) => {
        const next = new URLSearchParams(old)
        for (const name of Object.values(inAddress)) next.delete(name)
        return next
      },
      { replace: true },
    )
  }
  const take = useEffectEvent((found: EarlierVideos | undefined) => {
    if (found) draft.setState(({ taken }) => ({ taken: withTaken(taken, takenFrom(found)) }))
    done(found ? undefined : session === null ? videoGone : sessionGone)
  })
  const fail = useEffectEvent((error: unknown) => done(notRead(error)))
  useEffect(() => {
    const source = session === null ? video !== null && { video: video as VideoId } : { session }
    if (!source) return undefined
    let isCurrent = true
    readFrom(source).then(
      (found) => isCurrent && take(found),
      (error: unknown) => isCurrent && fail(error),
    )
    return () => {
      isCurrent = false
    }
  }, [session, video])
  return { problem, dismiss: () => setProblem(undefined) }
}

const takenFrom = (found: EarlierVideos): TakenVideos =>
  'session' in found
    ? {
        key: `session ${found.session.id}`,
        words: `${count(found.session.videos.length, 'video')} from “${sessionTitle(found.session)}”`,
        videos: found.session.videos,
      }
    : {
        key: `video ${found.video.id}`,
        words: `“${found.video.title}”, from the library`,
        videos: [found.video],
      }

const withTaken = (taken: readonly TakenVideos[], next: TakenVideos): readonly TakenVideos[] => [
  ...taken.filter(({ key }) => key !== next.key),
  next,
]

const sessionGone =
  'There is no such session in this browser to take videos from: it was deleted, or made in another one. Give its links or captions again.'
const videoGone =
  'There is no such video in this browser any more: its notes and sessions were deleted, or made in another one. Give its link or captions again.'
const notRead = (error: unknown) =>
  `The videos could not be opened: ${error instanceof Error ? error.message : String(error)} Reload the page and try again.`
