import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok ? captions.transcript.cues : captions.reason
}
const srv3 = (body: string) =>
  `<?xml version="1.0" encoding="utf-8" ?><timedtext format="3">\n<head><ws id="0"/><wp id="1" ap="6"/></head>\n<body>\n${body}\n</body>\n</timedtext>\n`

test('says each word of automatic captions in srv3 once', () => {
  const body = `<w t="0" id="1" wp="1" ws="1"/>
<p t="160" d="4400" w="1"><s ac="0">so</s><s t="320" ac="0"> this</s><s t="560" ac="0"> is</s></p>
<p t="2470" d="2090" w="1" a="1">
</p>
<p t="2480" d="4000" w="1"><s ac="0">how</s><s t="300" ac="0"> it&#39;s rolling</s></p>`
  expect(read(srv3(body))).toEqual([
    { start: 0.16, end: 2.48, text: 'so this is' },
    { start: 2.48, end: 6.48, text: "how it's rolling" },
  ])
})

test('reads srv3 that somebody wrote', () => {
  const body = `<p t="1000" d="2000">Bread &amp; water<br/>for all</p><p d='500' t='4000'><s p="1">Yes</s></p><p t="6000">No</p>`
  expect(read(srv3(body))).toEqual([
    { start: 1, end: 3, text: 'Bread & water for all' },
    { start: 4, end: 4.5, text: 'Yes' },
    { start: 6, end: 7, text: 'No' },
  ])
})

test('reads srv1, in which HTML stands within XML', () => {
  const text = `<?xml version="1.0" encoding="utf-8" ?><transcript><text start="0.16" dur="4.4">it&amp;#39;s &amp;lt;i&amp;gt;here&amp;lt;/i&amp;gt;</text><text start="2.48" dur="4">and
there</text><text start="9" dur="1"></text></transcript>`
  expect(read(text)).toEqual([
    { start: 0.16, end: 2.48, text: "it's here" },
    { start: 2.48, end: 6.48, text: 'and there' },
  ])
})

test('reads srv2', () => {
  const text = `<?xml version="1.0" encoding="utf-8"?><timedtext><window id="1" op="define"/><text w="1" t="1000" d="1500">Hello</text><text w="1" t="2500" d="500" append="1">
</text><text w="1" t="3000" d="500">you</text></timedtext>`
  expect(read(text)).toEqual([
    { start: 1, end: 2.5, text: 'Hello' },
    { start: 3, end: 3.5, text: 'you' },
  ])
})

test('takes what it can from wrong times and open elements', () => {
  const body = `<p>a</p><p t="x">b</p><p t="">c</p><p t="1e300">d</p><p t="1000" d="NaN">First</p><p t="2000" d="-5">Second`
  expect(readCaptionText(`<timedtext format="3"><body>${body}`)).toMatchObject({
    ok: true,
    transcript: {
      cues: [
        { start: 1, end: 2, text: 'First' },
        { start: 2, end: 2, text: 'Second' },
      ],
    },
    warnings: [expect.stringContaining('cut short')],
  })
})

test.each([
  [
    'a list of tracks',
    '<?xml version="1.0"?><transcript_list><track id="0"/></transcript_list>',
    /This is an XML file/,
  ],
  [
    'no words',
    srv3('<p t="0" d="100"> </p>'),
    /no captions.*Expected: .*Found: an XML file with YouTube’s captions/,
  ],
])('says why %s can not be read', (_, text, reason) => {
  expect(read(text)).toMatch(reason)
})
