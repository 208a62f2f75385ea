import { pastedTranscript, type PastedTranscript } from '#src/features/composer/pasted-transcript.ts'
import type { SourceFile } from '#src/sources/source-file.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type DraftFile = SourceFile & { readonly sample?: true }

/** What has been given so far. It outlives the form, so that a look at another page costs nothing. */
export interface Draft {
  readonly links: string
  readonly files: readonly DraftFile[]
  /** Files of folders that are of no use here, such as pictures: they are counted, not listed. */
  readonly passedOver: number
  readonly transcript: PastedTranscript
}

export type DraftStore = StoreApi<Draft>

export const createDraftStore = (): DraftStore =>
  createStore<Draft>(() => ({ links: '', files: [], passedOver: 0, transcript: pastedTranscript('') }))
