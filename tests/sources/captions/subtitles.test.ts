import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { describe, expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok ? captions.transcript.cues : captions.reason
}

describe('SBV and SubViewer', () => {
  test('reads the lines under the times', () => {
    const text = '0:00:01.000,0:00:04.500\nHello\nyou &amp; all\n\n0:00:05.000,0:00:06.000\n>> Yes.\n'
    expect(readCaptionText(text)).toMatchObject({ format: 'sbv' })
    expect(read(text)).toEqual([
      { start: 1, end: 4.5, text: 'Hello you & all' },
      { start: 5, end: 6, text: '>> Yes.' },
    ])
  })

  test('reads SubViewer with its header', () => {
    const text = `[INFORMATION]
[TITLE]Not said
[END INFORMATION]
[SUBTITLE]
[COLF]&HFFFFFF,[STYLE]bd
00:00:01.00,00:00:04.82
Hello[br]you
`
    expect(read(text)).toEqual([{ start: 1, end: 4.82, text: 'Hello you' }])
  })

  test('says what is missing', () => {
    expect(read('0:00:01.000,0:00:04.500\n\n')).toMatch(/Found: lines of times like 0:00:01/)
  })
})

describe('ASS and SSA', () => {
  const events = (...lines: readonly string[]) =>
    [
      '[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]',
      'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
      ...lines,
    ].join('\n')

  test('reads dialogue, with its speakers, and leaves out the rest', () => {
    const text = events(
      'Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,Not said',
      'Dialogue: 0,0:00:05.00,0:00:06.50,Default,Ann,0,0,0,,{\\i1}Yes{\\i0}, of course,\\Nall\\hof it',
      'Dialogue: 0,0:00:01.00,0:00:04.00,Default,,0,0,0,,Hello {a note}you',
      'Dialogue: 1,0:00:01.00,0:00:04.00,Default,,0,0,0,,{\\blur3}Hello you',
      'Dialogue: 0,0:00:07.00,0:00:08.00,Default,,0,0,0,,{\\pos(9,9)\\p1}m 0 0 l 9 9{\\p0}Sign',
      'Dialogue: 0,0:00:08.00,0:00:09.00,Default,,0,0,0,,{\\an7\\p4}m 0 0 b 1 1',
      'Dialogue: 0,soon,later,Default,,0,0,0,,No time',
    )
    expect(read(text)).toEqual([
      { start: 1, end: 4, text: 'Hello you' },
      { start: 5, end: 6.5, text: 'Yes, of course, all of it', speaker: 'Ann' },
      { start: 7, end: 8, text: 'Sign' },
    ])
  })

  test('goes by the names of the fields', () => {
    const text =
      '[Events]\nFormat: Marked, End, Start, Actor, Text\nDialogue: Marked=0,0:00:04.00,0:00:01.00,Ann,a, b'
    expect(read(`[Script Info]\n${text}`)).toEqual([{ start: 1, end: 4, text: 'a, b', speaker: 'Ann' }])
  })

  test('reads lines without a header', () => {
    expect(read('Dialogue: Marked=0,0:00:01.00,0:00:02.00,*Default,,0,0,0,,Hello')).toEqual([
      { start: 1, end: 2, text: 'Hello' },
    ])
  })

  test('says what is missing', () => {
    expect(read(events())).toMatch(/no captions.*Found: an ASS subtitle file/)
  })
})

describe('SAMI', () => {
  test('reads one language, what is said until the next time, and nobody’s name', () => {
    const text = `<SAMI><HEAD><STYLE TYPE="text/css"><!-- .ENCC { Name: English; } --></STYLE></HEAD><BODY>
<SYNC Start=1000><P Class=ENCC ID=Source>Ann<P Class=ENCC>Hello &amp;<br>you
<SYNC Start=1000><P Class=KRCC>안녕하세요
<SYNC Start="4000"><P Class=ENCC>&nbsp;
<SYNC Start=5000><P Class=ENCC>Yes.</BODY></SAMI>`
    expect(readCaptionText(text)).toMatchObject({ format: 'sami' })
    expect(read(text)).toEqual([
      { start: 1, end: 4, text: 'Hello & you' },
      { start: 5, end: 6, text: 'Yes.' },
    ])
    expect(read('<SAMI><BODY></BODY></SAMI>')).toMatch(/Found: a SAMI file/)
  })
})

describe('LRC', () => {
  test('reads facts, several times of one line, times of words, and ends without words', () => {
    const text = `[ti:Not said]
[offset:+500]
[00:01.50]<00:01.50> First <00:02.00> line
[00:04.50][00:10.50]Again
[00:06.50]
[00:12:50]Last
`
    expect(readCaptionText(text)).toMatchObject({ format: 'lrc' })
    expect(read(text)).toEqual([
      { start: 1, end: 4, text: 'First line' },
      { start: 4, end: 6, text: 'Again' },
      { start: 10, end: 12, text: 'Again' },
      { start: 12, end: 13, text: 'Last' },
    ])
  })

  test('leaves a transcript with times in brackets as it is', () => {
    expect(readCaptionText('[00:01.50] Ann: Hello.\n[00:03.50] Bob: Yes.')).toMatchObject({
      format: 'timed-lines',
      transcript: { cues: [{ speaker: 'Ann' }, { speaker: 'Bob' }] },
    })
  })
})

describe('MicroDVD', () => {
  test('counts frames as the first caption says', () => {
    const text = '{1}{1}25.000\n{25}{75}{y:i}Hello|/you\n{100}{}Yes'
    expect(readCaptionText(text)).toMatchObject({ format: 'micro-dvd', warnings: [] })
    expect(read(text)).toEqual([
      { start: 1, end: 3, text: 'Hello you' },
      { start: 4, end: 5, text: 'Yes' },
    ])
  })

  test('reads MPL2, which counts tenths of a second', () => {
    const text = '[10][35]Hello|/you\n[50][]Yes'
    expect(readCaptionText(text)).toMatchObject({ format: 'micro-dvd', warnings: [] })
    expect(read(text)).toEqual([
      { start: 1, end: 3.5, text: 'Hello you' },
      { start: 5, end: 6, text: 'Yes' },
    ])
    expect(readCaptionText('[1][2] say that rivers flow.\nThey do.')).toMatchObject({ format: 'plain' })
    expect(readCaptionText('[1][2] As was shown.\n[3][4] Others do not.')).toMatchObject({ format: 'plain' })
  })

  test('warns where it has to take a usual number of frames', () => {
    expect(readCaptionText('{0}{24}Hello\n{24}{48}you')).toMatchObject({
      transcript: { cues: [{ start: 0, end: 1.001 }, { text: 'you' }] },
      warnings: [expect.stringContaining('23.976')],
    })
  })
})

describe('columns', () => {
  test('may say who speaks', () => {
    expect(read('start\tend\tspeaker\ttext\n500\t2000\tAnn\tHello\n')).toEqual([
      { start: 0.5, end: 2, text: 'Hello', speaker: 'Ann' },
    ])
  })

  test('may be in any order, with times on a clock, and frames', () => {
    const text =
      '#,Speaker Name,Subtitle,Start Time,End Time\n1,Ann,"Salt, and ""bread""",00:00:01:00,00:00:04:12\n2,Bob,Yes,0:05,0:06.5'
    expect(read(text)).toEqual([
      { start: 1, end: 4, text: 'Salt, and "bread"', speaker: 'Ann' },
      { start: 5, end: 6.5, text: 'Yes', speaker: 'Bob' },
    ])
    expect(read('Timestamp;Text\n0:00;Hello; you\n0:05;Yes')).toMatchObject([
      { start: 0, end: 5, text: 'Hello; you' },
      { start: 5, text: 'Yes' },
    ])
  })

  test('of whole seconds are seconds, and a quoted cell may have several lines', () => {
    expect(read('Start Sec,End Sec,Text\n0,5,Hello\n3600,3605,An hour')).toMatchObject([
      { start: 0, end: 5 },
      { start: 3600, end: 3605 },
    ])
    expect(read('time,text\n0,Hello to all of you\n5,Yes\n3600,An hour')).toMatchObject([
      { start: 0 },
      { start: 5 },
      { start: 3600 },
    ])
    expect(
      read('start,end,text\n0:05,0:10,"Hello\nyou there"\n0:11,0:12,"Never closed\n0:13,0:14,Yes'),
    ).toMatchObject([{ text: 'Hello you there' }, { start: 11 }, { start: 13, text: 'Yes' }])
  })

  test.each([
    ["Whisper's table", 'start\tend\ttext\n500\t2000\tHello\n2000\t3250\tyou\n'],
    ["Whisper.cpp's table", 'start,end,text\n500,2000," Hello"\n2000,3250," you"\n'],
    ["Audacity's labels", '0.500000\t2.000000\tHello\n2.000000\t3.250000\tyou'],
  ])('%s', (_, text) => {
    expect(readCaptionText(text)).toMatchObject({ format: 'columns' })
    expect(read(text)).toEqual([
      { start: 0.5, end: 2, text: 'Hello' },
      { start: 2, end: 3.25, text: 'you' },
    ])
  })
})
