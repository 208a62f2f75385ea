import { lazyPart } from '#src/ui/lazy-part.tsx'

/** What is not to be seen in the form as it is first drawn: fetched at once after that. */
export const foundList = lazyPart(
  async () => (await import('#src/features/composer/found-list.tsx')).FoundList,
)
export const moreOptions = lazyPart(
  async () => (await import('#src/features/composer/options/more-options.tsx')).MoreOptions,
)
export const startLine = lazyPart(
  async () => (await import('#src/features/composer/start-line.tsx')).StartLine,
)
