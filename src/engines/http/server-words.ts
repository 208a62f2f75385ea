import * as v from 'valibot'

/** Longer words are a stack trace or a page, not a sentence for a reader. */
const longest = 2000
const webPage = /^<(?:!doctype|html|head|body)\b/i

/** A string to show, or undefined where there is none: other types, blanks and web pages are left out. */
export const shownText = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => {
        const trimmed = text.trim()
        if (trimmed === '' || webPage.test(trimmed)) return undefined
        return trimmed.length > longest ? `${trimmed.slice(0, longest - 1)}…` : trimmed
      }),
    ),
  ),
  undefined,
)

/** Some give the words as an object of their own. */
const words = v.optional(
  v.union([
    v.pipe(
      v.object({ message: shownText }),
      v.transform(({ message }) => message),
    ),
    shownText,
  ]),
)
const errorStatus = v.fallback(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  undefined,
)

const schema = v.object({
  error: words,
  message: shownText,
  status: errorStatus,
  details: shownText,
  suggestion: shownText,
  retryAfter: v.fallback(
    v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
    undefined,
  ),
  resetDate: shownText,
})

export type ServerWords = Partial<v.InferOutput<typeof schema>>

/** What an error's body says, as far as it says anything: it may be HTML, empty or of any shape. */
export function readServerWords(body: unknown): ServerWords {
  const parsed = v.safeParse(schema, body)
  return parsed.success ? parsed.output : {}
}

/** Undefined for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
