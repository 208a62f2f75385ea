import { useEffect } from 'react'

/** While there are words, the document's title is `<words> · Fanfold`; then it is again what it was. */
export function useDocumentTitle(words: string | undefined): void {
  const active = words !== undefined
  useEffect(() => {
    if (!active) return undefined
    const before = document.title
    return () => {
      document.title = before
    }
  }, [active])
  useEffect(() => {
    if (words !== undefined) document.title = `${words} · Fanfold`
  }, [words])
}
