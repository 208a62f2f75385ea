import { words } from '#src/engines/browser/languages/language.ts'

/**
 * Articles by language code, as a thing's name has one before it: the only word that may stand there in a
 * sentence that says what every such thing is ("No whale is a fish that …" does not). Languages that have
 * none, or join it to the noun, are not listed.
 */
const lists: Readonly<Record<string, string>> = {
  en: 'a an the',
  de: 'der die das ein eine',
  fr: 'le la les un une des',
  es: 'el la los las un una unos unas',
  pt: 'o a os as um uma uns umas',
  it: 'il lo la i gli le un uno una',
  nl: 'de het een',
  sv: 'en ett den det de',
  da: 'en et den det de',
  no: 'en ei et den det de',
  ro: 'un o',
  hu: 'a az egy',
  el: 'ο η το οι τα ένας μια μία ένα',
  tr: 'bir',
}

const none: ReadonlySet<string> = new Set()
const read = new Map<string, ReadonlySet<string>>()

export function articlesOf(code: string): ReadonlySet<string> {
  let found = read.get(code)
  if (!found) read.set(code, (found = lists[code] === undefined ? none : new Set(words(lists[code]))))
  return found
}
