/** HTML's names for U+00A0 to U+00FF, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** May lack their semicolon, for the sake of old pages. */
const short = new Map([
  ...latin.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"' }).flatMap(([name, char]): [string, string][] => [
    [name, char],
    [name.toUpperCase(), char],
  ]),
])
const long = new Map(
  Object.entries({
    apos: "'",
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    lrm: '\u200e',
    rlm: '\u200f',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    hellip: '…',
    lsaquo: '‹',
    rsaquo: '›',
    euro: '€',
    trade: '™',
    minus: '−',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
  }),
)
// The longest name first: `&notin;` is no `&not`.
const longestFirst = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|')
const entity = new RegExp(
  String.raw`&(?:#(\d{1,9});?|#[xX]([\da-fA-F]{1,8});?|(${longestFirst(long.keys())});|(${longestFirst(short.keys())});?)`,
  'g',
)

/** HTML's character references, as far as captions use them; others stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (_, decimal?: string, hex?: string, name = '', shortName = '') => {
    if (decimal) return character(Number(decimal))
    if (hex) return character(Number.parseInt(hex, 16))
    return long.get(name) ?? short.get(shortName) ?? ''
  })
}

const windows = new TextDecoder('windows-1252')

/**
 * As HTML reads a number: old pages count by Windows-1252 where Unicode has control characters. Decoded as a
 * stream, since Node 20 takes Windows-1252 for Latin-1 otherwise.
 */
function character(code: number): string {
  if (code >= 0x80 && code < 0xa0) return windows.decode(Uint8Array.of(code), { stream: true })
  const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
  return none ? '\ufffd' : String.fromCodePoint(code)
}
