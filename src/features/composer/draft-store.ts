import { pastedTranscript, type PastedTranscript } from '#src/features/composer/pasted-transcript.ts'
import type { CaptionsRead } from '#src/sources/captions/read-captions.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface DraftFile {
  readonly name: string
  readonly read: CaptionsRead
  readonly sample?: true
}

/** What has been given so far. It outlives the form, so that a look at another page costs nothing. */
export interface Draft {
  readonly links: string
  readonly files: readonly DraftFile[]
  readonly transcript: PastedTranscript
}

export type DraftStore = StoreApi<Draft>

export const createDraftStore = (): DraftStore =>
  createStore<Draft>(() => ({ links: '', files: [], transcript: pastedTranscript('') }))
