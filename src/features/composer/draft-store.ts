import type { SourceFile } from '#src/sources/source-file.ts'
import type { Video } from '#src/domain/video.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type DraftFile = SourceFile & { readonly sample?: true }

/** How many of the added files are read. */
export interface Reading {
  readonly done: number
  readonly total: number
}

/** Videos that are known from a session, or from the library. */
export interface TakenVideos {
  /** What is taken once more is there already. */
  readonly key: string
  /** For the user: `40 videos from “Course X”`. */
  readonly words: string
  readonly videos: readonly Video[]
}

/** What has been given so far. It outlives the form, so that a look at another page costs nothing. */
export interface Draft {
  readonly links: string
  readonly files: readonly DraftFile[]
  /** Files of folders that are of no use here, such as pictures: they are counted, not listed. */
  readonly passedOver: number
  /** Undefined while there are none to read. */
  readonly reading: Reading | undefined
  /** How often all files were removed. */
  readonly removals: number
  readonly transcript: string
  /** From earlier. */
  readonly taken: readonly TakenVideos[]
}

export type DraftStore = StoreApi<Draft>

export const createDraftStore = (): DraftStore =>
  createStore<Draft>(() => ({
    links: '',
    files: [],
    passedOver: 0,
    reading: undefined,
    removals: 0,
    transcript: '',
    taken: [],
  }))
