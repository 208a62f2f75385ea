import { decodeEntities } from '#src/sources/captions/entities.ts'
import { expect, test } from 'vitest'

test.each([
  ['Caf&eacute; &Uuml;bung &yuml;', 'Café Übung ÿ'],
  ['&ldquo;Yes&rdquo; &#8212; &#x2026;', '“Yes” — …'],
  ['it&#146;s &#128;5', 'it’s €5'],
  ['R&amp;D &lt 3 &AMP; &copy', 'R&D < 3 & ©'],
  ['&amp;lt;', '&lt;'],
  ['&#0;&#xd800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ['AT&T &unknown; &hellip &#; &;', 'AT&T &unknown; &hellip &#; &;'],
])('%s is %s', (written, meant) => {
  expect(decodeEntities(written)).toBe(meant)
})
