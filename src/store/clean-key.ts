/** A key as a server takes it, "" where nothing was given, or why it can't be one, for the user. Never says the key. */
export type CleanKey =
  { readonly ok: true; readonly key: string } | { readonly ok: false; readonly problem: string }

/** What is copied along with a key, at its start: a line of a file of settings, a header, a quotation mark. */
const before = [
  // Some keys end with a `=` of their own, so that something has to follow it.
  /^(?:export\s+|set\s+|\$env:)?["']?[\w-]*(?:key|token|secret)["']?\s*[:=]+\s*(?=\S)/i,
  /^authorization\s*:\s*/i,
  /^bearer(?:\s+|$)/i,
  /^["'`“”‘’«»<]+/,
]
const after = /["'`“”‘’«»>,;]+$/

/** Signs that nobody sees, which are copied from web pages all the same. */
const unseen = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g

/** More than one line that sets something. */
const severalLines = /^\s*\S*(?:key|token|secret)\S*\s*=.*\n[\s\S]*^\s*(?:export\s+)?\w+\s*=/im

/** Nothing that a broken line could have made of a key: those have digits or signs in them. */
const words = /^(?!bearer\s)[a-z]+(?:\s+[a-z]+)+$/i

/** Finds the key in what was typed or pasted. */
export function cleanKey(typed: string): CleanKey {
  if (severalLines.test(typed))
    return bad('These are several lines, each with a value of its own. Paste the one key alone.')
  if (words.test(typed.trim())) return bad('These are words, and a key is one piece. Copy the key alone.')
  const key = stripped(typed.replaceAll(unseen, ''))
  if (/[•●∙…*]/.test(key))
    return bad(
      'This is only what is shown of a key: some of it is hidden. Copy the whole key, or make a new one.',
    )
  if (!/^[\x21-\x7e]*$/.test(key))
    return bad(
      'There is a letter or sign in it that no key has: keys are of Latin letters, digits and plain signs. Copy it again from where you got it.',
    )
  return { ok: true, key }
}

const bad = (problem: string): CleanKey => ({ ok: false, problem })

/** Until nothing more comes off: what is around a key may have something around it. */
function stripped(text: string): string {
  const bare = before.reduce((rest, what) => rest.replace(what, ''), text.trim()).replace(after, '')
  // No key has a space in it: its line was broken where it was too long.
  const next = bare === text ? bare.replaceAll(/\s+/g, '') : bare
  return next === text ? text : stripped(next)
}
