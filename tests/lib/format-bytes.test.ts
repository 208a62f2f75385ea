import { formatBytes } from '#src/lib/format-bytes.ts'
import { expect, test } from 'vitest'

test.each([
  [0, '0 byte'],
  [812, '812 byte'],
  [1000, '1 kB'],
  [3_440_000, '3.4 MB'],
  [12_340_000, '12 MB'],
  [60_000_000_000, '60 GB'],
  [5e15, '5,000 TB'],
])('%s bytes read %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))
