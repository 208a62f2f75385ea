const inHeaders = /^[\x21-\x7e]+$/

/** Whether a key, without the blanks around it, can stand in a header. */
export const isSendable = (key: string): boolean => inHeaders.test(key)

const keyLike = /\b(?:(?:sk|gsk|pk|xai|hf)[-_]|AIza)[\w*.…-]{12,}/g

/** A text without the key, and without what looks like one: servers repeat the key that they don't know. */
export function withoutKey(text: string, key: string | undefined): string {
  const trimmed = key?.trim()
  return (trimmed ? text.replaceAll(trimmed, '•••') : text).replaceAll(keyLike, '•••')
}
