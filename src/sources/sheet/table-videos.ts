import type { Transcript } from '#src/domain/video.ts'
import type { Reject } from '#src/sources/reject.ts'
import type { VideoLink } from '#src/sources/video-links.ts'
import type { Columns } from './columns.ts'

/** What a row says of a video. At least one of link, transcript and caption file is there. */
export interface RowVideo {
  readonly at: string
  readonly file: string
  readonly link?: VideoLink
  readonly title?: string
  readonly description?: string
  readonly durationSeconds?: number
  readonly transcript?: Transcript
  /** The name of a file with its captions, in small letters. */
  readonly captionFile?: string
}

/** What is wrong with a cell; its row goes on without it. */
export interface RowWarning {
  readonly at: string
  readonly file: string
  readonly text: string
}

export interface TableVideos {
  /** The columns as they count: found, or chosen by the user. */
  readonly columns: Columns
  /** Per column of the table its letter, and its name or what stands first in it. */
  readonly names: readonly string[]
  readonly videos: readonly RowVideo[]
  readonly rejects: readonly Reject[]
  readonly warnings: readonly RowWarning[]
  /** Rows with anything in them, without the header. */
  readonly rows: number
  /** Rows of a video that a row before has already. */
  readonly repeated: number
  /** Rows that were left out because there are too many. */
  readonly leftOut: number
}
