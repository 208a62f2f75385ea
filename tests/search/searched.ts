import type { SearchedNote } from '#src/search/note-index.ts'

export const searched = (id: string, text: string, more: Partial<SearchedNote> = {}): SearchedNote => ({
  id,
  title: '',
  videoTitle: '',
  templateName: '',
  levels: { standard: text },
  ...more,
})
