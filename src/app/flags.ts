import type { AppConfig, ParallelPolicy } from '#src/domain/config.ts'
import type { Random } from '#src/lib/random.ts'

export interface FlagFacts {
  /** `NEXT_PUBLIC_PARALLEL_PROCESSING` as it was at build. */
  readonly built: string | undefined
  readonly parallel: AppConfig['parallel']
  /** The visitor's place in 0..100, the same at every visit. */
  readonly bucket: number
}

/** Parallel needs the build, the host's configuration and the visitor's bucket to say so; the user's switch comes on top. */
export function parallelPolicy({ built, parallel, bucket }: FlagFacts): ParallelPolicy {
  if (built !== 'true') return { allowed: false, because: 'This build of Fanfold makes one note at a time.' }
  if (!parallel.enabled) {
    return {
      allowed: false,
      because: 'Whoever runs this site has switched it off, so notes are made one at a time.',
    }
  }
  if (bucket >= parallel.rolloutPercent) {
    return {
      allowed: false,
      because: 'It is not on for everybody here yet, so notes are made one at a time for you.',
    }
  }
  return { allowed: true }
}

const key = 'fanfold-bucket'

/** A number in [0, 100), kept by the browser; where nothing can be kept it is drawn anew. */
export function visitorBucket(random: Random): number {
  const drawn = random() * 100
  try {
    const kept = Number.parseFloat(localStorage.getItem(key) ?? '')
    if (kept >= 0 && kept < 100) return kept
    localStorage.setItem(key, String(drawn))
  } catch {
    // Storage is forbidden here: the draw holds for this visit.
  }
  return drawn
}
