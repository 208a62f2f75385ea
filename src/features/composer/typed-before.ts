import type { DraftStore } from '#src/features/composer/draft-store.ts'
import * as v from 'valibot'

/** In this tab's own storage: what was typed here appears in no other tab. */
const key = 'fanfold-typed'
const schema = v.object({ links: v.string(), transcript: v.string() })

/** Has what is typed into a draft outlive a reload; a browser may forbid that, or have no room. */
export function keepTyped(draft: DraftStore): void {
  draft.setState(typedBefore())
  const keep = () => {
    const { links, transcript } = draft.getState()
    try {
      sessionStorage.setItem(key, JSON.stringify({ links, transcript }))
    } catch {
      // See above.
    }
  }
  // Once the page is left, not at every key: it may be a million characters.
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keep)
}

function typedBefore(): Partial<v.InferOutput<typeof schema>> {
  try {
    const kept = v.safeParse(schema, JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    return kept.success ? kept.output : {}
  } catch {
    return {}
  }
}
