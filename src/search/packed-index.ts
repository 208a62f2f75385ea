import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'

/** Another one where the words of a text are told apart, or written down, in another way. */
const form = 1

/** By field, then by the note's number: how often the term stands there. */
type Places = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Where MiniSearch has its terms. By its own JSON, 2,000 notes take 17 MB and six times as long. */
interface Inside {
  readonly _index: Iterable<readonly [string, Places]> & { set(term: string, places: Places): void }
}

interface Head extends AsPlainObject {
  readonly form: number
  readonly terms: readonly string[]
}

/**
 * An index in a fifth of the bytes that it has as JSON: a head, and for each term and field in how many notes it
 * stands, then for each of them how far its number is from the one before, and how often it stands there.
 */
export function pack<T>(search: MiniSearch<T>): Uint8Array<ArrayBuffer> {
  const { _index: index } = search as unknown as Inside
  const plain: AsPlainObject = Object.create(search, { _index: { value: [] } }).toJSON()
  const fields = Object.values(plain.fieldIds)
  const numbers = createNumberWriter()
  const terms: string[] = []
  for (const [term, places] of index) {
    terms.push(term)
    for (const field of fields) writePlaces(numbers.write, places.get(field) ?? new Map())
  }
  const head: Head = { ...plain, form, terms }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const body = numbers.written()
  const packed = new Uint8Array(4 + text.length + body.length)
  new DataView(packed.buffer).setUint32(0, text.length)
  packed.set(text, 4)
  packed.set(body, 4 + text.length)
  return packed
}

/** Undefined for another form; throws where it is broken. */
export function unpack<T>(packed: Uint8Array, options: Options<T>): MiniSearch<T> | undefined {
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0)
  const text = new TextDecoder('utf-8', { fatal: true }).decode(packed.subarray(4, 4 + length))
  const { terms, form: itsForm, ...plain }: Head = JSON.parse(text)
  if (itsForm !== form) return undefined
  const search = MiniSearch.loadJS<T>(plain, options)
  const { _index: index } = search as unknown as Inside
  const fields = Object.values(plain.fieldIds)
  const next = numbersIn(packed.subarray(4 + length))
  for (const term of terms) {
    const places = new Map<number, ReadonlyMap<number, number>>()
    for (const field of fields) {
      const notes = readPlaces(next)
      if (notes.size > 0) places.set(field, notes)
    }
    index.set(term, places)
  }
  return search
}

function writePlaces(write: (number: number) => void, notes: ReadonlyMap<number, number>): void {
  write(notes.size)
  let before = -1
  for (const [note, count] of notes) {
    const once = count === 1
    write((note - before) * 2 + (once ? 0 : 1))
    if (!once) write(count)
    before = note
  }
}

function readPlaces(next: () => number): ReadonlyMap<number, number> {
  const notes = new Map<number, number>()
  let note = -1
  for (let left = next(); left > 0; left--) {
    const step = next()
    note += step >>> 1
    notes.set(note, step % 2 === 0 ? 1 : next())
  }
  return notes
}

/** Whole numbers, seven bits to a byte: small ones take one. */
function createNumberWriter() {
  let bytes = new Uint8Array(65_536)
  let at = 0
  return {
    write(number: number) {
      if (at + 5 > bytes.length) {
        const more = new Uint8Array(bytes.length * 2)
        more.set(bytes)
        bytes = more
      }
      let rest = number
      for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128
      bytes[at++] = rest
    },
    written: () => bytes.subarray(0, at),
  }
}

function numbersIn(bytes: Uint8Array): () => number {
  let at = 0
  return () => {
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('The index ends too soon.')
      number |= (byte & 127) << shift
      if (byte < 128) return number
    }
  }
}
