import { ScrollArea } from '#src/ui/scroll-area.tsx'
import { createContext, use, type ComponentProps } from 'react'
import type { Components, ExtraProps } from 'react-markdown'

const InLink = createContext(false)

/** Only links that lead to a page, a mail or a place in this note; everything else becomes plain text. */
export function safeUrl(url: string): string {
  if (url.startsWith('#')) return url
  return /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url) ? url : ''
}

const external = { target: '_blank', rel: 'noopener noreferrer' }

function NoteLink({ href, children, id, className, title, ...rest }: ComponentProps<'a'> & ExtraProps) {
  const described = { 'aria-label': rest['aria-label'], 'aria-describedby': rest['aria-describedby'] }
  if (!href) return <span>{children}</span>
  return (
    <a href={href} {...{ id, className, title }} {...described} {...(!href.startsWith('#') && external)}>
      <InLink value>{children}</InLink>
    </a>
  )
}

/** Loading a picture would tell another server who reads what: its words stand for it. */
function NoteImage({ src, alt }: ComponentProps<'img'> & ExtraProps) {
  const inLink = use(InLink)
  const words = `Image: ${alt || 'without description'}`
  if (inLink || typeof src !== 'string' || src === '') return <span>{words}</span>
  return (
    <a href={src} {...external}>
      {words}
    </a>
  )
}

/** By depth. The page's own headings end at level 2, the region's: a note's begin at 3. */
const tags = ['h3', 'h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const

/** The tag follows the depth, the look the note's own level. */
function headingAt(depth: number) {
  const Tag = tags[depth] ?? 'h6'
  return function NoteHeading({ node, id, children, className }: ComponentProps<'h1'> & ExtraProps) {
    const level = Math.min(4, Number(node?.tagName.slice(1)))
    return (
      <Tag id={id} className={className ?? `note-h${level}`}>
        {children}
      </Tag>
    )
  }
}

const others: Components = {
  a: NoteLink,
  img: NoteImage,
  table: ({ children }) => (
    <ScrollArea label="Table" className="note-table">
      <table>{children}</table>
    </ScrollArea>
  ),
  pre: ({ children }) => (
    <ScrollArea label="Code" className="note-code">
      <pre>{children}</pre>
    </ScrollArea>
  ),
  input: ({ checked }) => (
    <input
      type="checkbox"
      disabled
      checked={checked === true}
      readOnly
      aria-label={checked ? 'Done' : 'Open'}
    />
  ),
}

const byDepth: readonly Components[] = tags.map((_, depth) => {
  const heading = headingAt(depth)
  return { ...others, h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading }
})

/** The pieces of a block whose heading stands at this depth (0: none); the same objects at every call. */
export const partsAt = (depth: number): Components => byDepth[depth] ?? others
