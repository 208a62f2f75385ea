/** An encoding from before Unicode, and what is written in it. */
export interface LegacyEncoding {
  /** As `TextDecoder` knows it. */
  readonly label: string
  /** As people know it. */
  readonly name: string
}

interface Candidate extends LegacyEncoding {
  /** Per language the letters beyond ASCII that make most of its text; lower case. */
  readonly letters: readonly string[]
}

const western: Candidate = {
  label: 'windows-1252',
  name: 'Windows-1252',
  letters: [
    'àâæçéèêëîïôùûüÿœ',
    'äöüß',
    'áéíñóúü',
    'àèéìòù',
    'áâãàçéêíóôõú',
    'åäöæøé',
    'áðéíóúýþæö',
    'àçéèíïóòúü',
  ],
}
const central = ['ąćęłńóśźż', 'áäčďéěíĺľňóôŕřšťúůýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ']
/** Latin letters stand between ASCII ones. */
const latin: readonly Candidate[] = [
  { label: 'windows-1250', name: 'Windows-1250 (Central European)', letters: central },
  { label: 'iso-8859-2', name: 'ISO 8859-2 (Central European)', letters: central },
  { label: 'windows-1254', name: 'Windows-1254 (Turkish)', letters: ['çğıöşüâîİ'] },
  { label: 'windows-1257', name: 'Windows-1257 (Baltic)', letters: ['āčēģīķļņšūž', 'ąčęėįšųūž'] },
]
/** The commonest letters of each alphabet, which make three quarters of a text. */
const cyrillic = ['оеаинтсрвлкмдпі']
const alphabets: readonly Candidate[] = [
  { label: 'windows-1251', name: 'Windows-1251 (Cyrillic)', letters: cyrillic },
  { label: 'koi8-r', name: 'KOI8-R (Cyrillic)', letters: cyrillic },
  { label: 'ibm866', name: 'DOS 866 (Cyrillic)', letters: cyrillic },
  { label: 'windows-1253', name: 'Windows-1253 (Greek)', letters: ['αοιετσνηρκπυμλάίό'] },
  { label: 'windows-1255', name: 'Windows-1255 (Hebrew)', letters: ['יוהלאתרמבשנםעד'] },
  { label: 'windows-1256', name: 'Windows-1256 (Arabic)', letters: ['اليمنورتبهعدس'] },
  { label: 'windows-874', name: 'Windows-874 (Thai)', letters: ['านรกอเงมยลวดทสต่้ีั'] },
]
/** The characters that make a quarter of a text or more. */
const japanese = ['のにはをたがでてとしれさいるなもうこかっまだすらりよーンスルトイリアラカマ']
const multibyte: readonly Candidate[] = [
  { label: 'shift_jis', name: 'Shift_JIS (Japanese)', letters: japanese },
  { label: 'euc-jp', name: 'EUC-JP (Japanese)', letters: japanese },
  {
    label: 'gb18030',
    name: 'GB 18030 (Chinese)',
    letters: ['的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得好么们吗'],
  },
  {
    label: 'big5',
    name: 'Big5 (Chinese)',
    letters: ['的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得好麼嗎'],
  },
  {
    label: 'euc-kr',
    name: 'EUC-KR (Korean)',
    letters: ['이다는을가의에하고은지어나도기로사자아있그리한를서해니요시게만들'],
  },
]

/** In bytes. */
const lookedAt = 65_536
/** Of the characters beyond ASCII: a text in the wrong encoding has a few in a hundred. */
const enoughCommon = { multibyte: 0.1, alphabets: 0.55 }
/** By so much another encoding must fit better than Windows-1252, which is by far the commonest. */
const clearly = 0.04
/** Fewer letters say nothing. */
const fewest = 3

/**
 * What a text that isn't Unicode is probably written in: the encoding in which it has the commonest letters of
 * a language (the idea of Li and Momoi, "A composite approach to language/encoding detection", 2001).
 */
export function guessEncoding(bytes: Uint8Array): LegacyEncoding {
  const first = bytes.findIndex((byte) => byte > 127)
  const sample = bytes.subarray(Math.max(0, first), first + lookedAt)
  const asian = best(sample, multibyte)
  if (asian.share >= enoughCommon.multibyte) return asian.candidate
  if (standsApart(sample)) {
    const other = best(sample, alphabets)
    if (other.share >= enoughCommon.alphabets) return other.candidate
  }
  const other = best(sample, latin)
  const west = best(sample, [western])
  return other.share > west.share + clearly ? other.candidate : western
}

function best(sample: Uint8Array, candidates: readonly Candidate[]): { candidate: Candidate; share: number } {
  let found = { candidate: western, share: 0 }
  for (const candidate of candidates) {
    const share = commonShare(sample, candidate)
    if (share > found.share) found = { candidate, share }
  }
  return found
}

const punctuation = /[\p{P}\p{Z}\s]/u

/** How many of the characters beyond ASCII are common letters of that language which has the most of them. */
function commonShare(sample: Uint8Array, { label, letters }: Candidate): number {
  // As a stream: the sample may end inside a character, and Node 20 takes Windows-1252 for Latin-1 otherwise.
  const text = new TextDecoder(label).decode(sample, { stream: true })
  const counts = new Map<string, number>()
  let all = 0
  let afterSmall = false
  for (const char of text) {
    if (char <= '\x7f' || punctuation.test(char)) {
      afterSmall = false
      continue
    }
    all++
    const small = char === 'İ' ? char : char.toLowerCase()
    // A capital behind a small letter is a wrong guess: KOI8-R has its capitals where Windows-1251 has none.
    if (small !== char && afterSmall) all++
    afterSmall = small === char && char !== char.toUpperCase()
    counts.set(small, (counts.get(small) ?? 0) + 1)
  }
  // What can't be decoded speaks twice against it.
  all += counts.get('\ufffd') ?? 0
  const most = Math.max(...letters.map((set) => sum(Array.from(set, (letter) => counts.get(letter) ?? 0))))
  return most < fewest ? 0 : most / all
}

/** Whether bytes beyond ASCII stand by themselves, as in words of another alphabet, and not within Latin words. */
function standsApart(sample: Uint8Array): boolean {
  let high = 0
  let within = 0
  for (const [at, byte] of sample.entries()) {
    if (byte < 128) continue
    high++
    if (isLatin(sample[at - 1] ?? 0) || isLatin(sample[at + 1] ?? 0)) within++
  }
  return within <= high * 0.2
}

const isLatin = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
