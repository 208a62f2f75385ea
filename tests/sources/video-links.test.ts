import { readLink } from '#src/sources/video-links.ts'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'

const read = (text: string) => {
  const link = readLink(text)
  return link.ok ? `${link.link.kind} ${link.link.link}` : link.reason
}

const youTubeForms: readonly ((id: string) => string)[] = [
  (id) => `https://www.youtube.com/watch?v=${id}`,
  (id) => `http://youtube.com/watch?v=${id}&t=1m30s`,
  (id) => `www.youtube.com/watch?v=${id}`,
  (id) => `youtube.com/watch?v=${id}`,
  (id) => `HTTPS://WWW.YouTube.COM/watch?v=${id}`,
  (id) => `https://m.youtube.com/watch?v=${id}&feature=youtu.be`,
  (id) => `https://music.youtube.com/watch?v=${id}&list=RDAMVM${id}`,
  (id) => `https://www.youtube.com/watch?list=PL0123456789&index=4&v=${id}`,
  (id) => `https://www.youtube.com/watch?list=PL0123456789&amp;v=${id}`,
  (id) => `https://www.youtube.com/watch?v=${id}#t=30`,
  (id) => `https://www.youtube.com/watch?v=${id}?start=3`,
  (id) => `https://www.youtube.com/watch/${id}`,
  (id) => `https://youtu.be/${id}`,
  (id) => `youtu.be/${id}?si=AbCdEfGhIjKlMnOp&t=12`,
  (id) => `https://youtu.be/${id}&t=12`,
  (id) => `//youtu.be/${id}/`,
  (id) => `https://www.youtube.com/shorts/${id}?feature=share`,
  (id) => `https://youtube.com/live/${id}?si=x`,
  (id) => `https://www.youtube.com/embed/${id}?start=5&rel=0`,
  (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  (id) => `https://www.youtube.com/v/${id}`,
  (id) => `https://www.youtube.com/e/${id}`,
  (id) => `https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${id}%26feature%3Dshare`,
  (id) => `https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D${id}&gl=DE`,
  (id) => `<https://youtu.be/${id}>`,
  (id) => `"https://youtu.be/${id}",`,
]

test.prop([fc.stringMatching(/^[\w-]{11}$/), fc.constantFrom(...youTubeForms)])(
  'every form of a YouTube link leads to one id and one link',
  (id, form) => {
    // The two words of this length that YouTube's own player uses in an id's place.
    fc.pre(!['videoseries', 'live_stream'].includes(id))
    expect(readLink(form(id))).toEqual({
      ok: true,
      link: {
        id: `youtube:${id}`,
        link: `https://www.youtube.com/watch?v=${id}`,
        kind: 'youtube',
        title: `YouTube ${id}`,
      },
    })
  },
)

describe('says why a YouTube link is not one video', () => {
  test.each([
    ['https://www.youtube.com/playlist?list=PL0123456789', 'a playlist'],
    ['https://www.youtube.com/embed/videoseries?list=PL0123456789', 'a playlist'],
    ['https://www.youtube.com/watch?list=PL0123456789', 'a playlist'],
    ['https://www.youtube.com/@somebody', 'a channel'],
    ['https://www.youtube.com/channel/UC0123456789', 'a channel'],
    ['https://www.youtube.com/embed/live_stream?channel=UC0123456789', 'a channel'],
    ['https://www.youtube.com/clip/Ugkx0123456789', 'a clip'],
    ['https://www.youtube.com/results?search_query=x', 'a list of videos'],
    ['https://youtube.com/watch?v=short', "isn't whole"],
    ['https://youtu.be/012345678901', "isn't whole"],
    ['https://youtu.be/', "isn't whole"],
  ])('%s: %s', (link, words) => {
    expect(read(link)).toContain(words)
  })
})

test.each([
  ['https://vimeo.com/76979871', 'vimeo https://vimeo.com/76979871'],
  ['vimeo.com/76979871?share=copy', 'vimeo https://vimeo.com/76979871'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo https://vimeo.com/76979871/8272103f6e'],
  ['https://vimeo.com/76979871/8272103f6e', 'vimeo https://vimeo.com/76979871/8272103f6e'],
  ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo https://vimeo.com/76979871'],
  ['https://vimeo.com/event/1234567', 'page https://vimeo.com/event/1234567'],
  ['https://Media.Example.org/Talks/One.MP4?sig=A', 'media https://media.example.org/Talks/One.MP4?sig=A'],
  ['https://example.org/a.mp3', 'media https://example.org/a.mp3'],
  ['HTTP://Example.org:80/Talk?utm_source=x&id=7&fbclid=y#top', 'page http://example.org/Talk?id=7'],
  ['https://example.org/#/talks/7', 'page https://example.org/#/talks/7'],
  ['example.org/talks/7', 'page https://example.org/talks/7'],
  ['https://en.example.org/wiki/Film_(2001)', 'page https://en.example.org/wiki/Film_(2001)'],
  ['https://youtube.com.example.org/watch?v=x', 'page https://youtube.com.example.org/watch?v=x'],
])('reads %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['https://example.org/a?v=1', 'https://example.org/a?v=2'],
  ['https://example.org/a', 'https://example.org/A'],
  ['https://example.org/a', 'https://example.org/a/'],
  ['https://example.org/#/1', 'https://example.org/#/2'],
  ['https://vimeo.com/76979871', 'https://vimeo.com/76979872'],
])('keeps %s and %s apart', (one, other) => {
  expect(read(one)).not.toBe(read(other))
})

test.each([
  ['a file', 'https://example.org/talks/My%20talk.mp4', 'My talk.mp4'],
  ['a page', 'https://www.example.org/talks/7/', 'example.org/talks/7'],
  ['a Vimeo video', 'https://vimeo.com/76979871', 'Vimeo 76979871'],
])('gives %s a readable title', (_, text, title) => {
  expect(readLink(text)).toMatchObject({ link: { title } })
})

test.each([
  ['', 'There is no link here'],
  ['hello', "isn't a link"],
  ['node.js', "isn't a link"],
  ['two words', "isn't a link"],
  ['javascript:alert(1)', 'a script'],
  ['data:text/html,x', 'a piece of data'],
  ['file:///media/talk.mp4', 'a file on your computer'],
  ['C:\\talks\\one.mp4', 'a path on your computer'],
  ['/media/talk.mp4', 'a path on your computer'],
  ['ftp://example.org/talk.mp4', 'ftp:'],
  ['https://me:secret@example.org/talk', 'a user name or a password'],
  ['https://', "isn't a link"],
  ['https://intranet/talk', "isn't a link"],
  [`https://example.org/${'a'.repeat(5000)}`, 'too long'],
])('says why "%s" is no link', (text, words) => {
  expect(read(text)).toContain(words)
})

test.prop([fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }))])(
  'never throws, and what it gives is a link that reads as itself',
  (text) => {
    const link = readLink(text)
    expect(link.ok ? link.link.id : '').not.toMatch(/\s/)
    expect(link.ok ? readLink(link.link.link) : link.reason).toEqual(
      link.ok ? link : expect.stringMatching(/\.$/),
    )
  },
)
