const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}
// The first five may lack their semicolon, as in HTML.
const entity =
  /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|(amp|lt|gt|quot|nbsp);?|(apos|lrm|rlm|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo);)/g

/** HTML's character references, as far as captions use them; others stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, decimal?: string, hex?: string, short?: string, long?: string) => {
    const name = short ?? long
    if (name) return named[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

/** One line, single spaces. */
export const oneLine = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
