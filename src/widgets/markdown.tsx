import { foundMarks, type FindMarks } from '#src/widgets/found-marks.ts'
import { headingDepths, isRule, splitBlocks, splitDraft } from '#src/widgets/markdown-blocks.ts'
import { partsAt, safeUrl } from '#src/widgets/markdown-parts.tsx'
import { readGfm } from '#src/widgets/read-gfm.ts'
import { timeMarks } from '#src/widgets/time-marks.ts'
import '#src/widgets/markdown.css'
import { use } from 'react'
import ReactMarkdown from 'react-markdown'

export interface MarkdownProps {
  readonly source: string
  /** Begins all ids, so that two notes on a page don't share one. Block n has the id `<idPrefix>-n`. */
  readonly idPrefix: string
  /** Where the note's time marks lead. */
  readonly link?: string | undefined
  /** Show what stands between rules (`---`) as slides. */
  readonly slides?: boolean
  /** It is still being written: its end is drawn as if it were whole. */
  readonly draft?: boolean
  /** What was looked for, to be marked. */
  readonly marks?: FindMarks | undefined
}

let coming: Promise<typeof splitDraft> | undefined
/** Apart: finished notes do without. Where it does not arrive, half-written signs are seen as they are. */
const splitterOfDrafts = () =>
  (coming ??= import('#src/widgets/draft-blocks.ts').then(
    ({ draftBlocks }) => draftBlocks,
    () => splitDraft,
  ))

/** The one Markdown renderer. Raw HTML is shown as text; nothing is loaded from anywhere. */
export function Markdown({ source, idPrefix, link, slides = false, draft = false, marks }: MarkdownProps) {
  const texts = draft ? use(splitterOfDrafts())(source) : splitBlocks(source)
  const depths = headingDepths(texts)
  const blocks = texts.map((text, index) => ({
    text,
    rule: isRule(text),
    element: (
      <Block
        key={index}
        text={text}
        id={`${idPrefix}-${index}`}
        link={link}
        depth={depths[index] ?? 0}
        marks={marks}
      />
    ),
  }))
  // The first slide stands alone until the second one begins.
  if (!slides || !(draft || blocks.some(({ rule }) => rule))) return blocks.map(({ element }) => element)
  const decks: (typeof blocks)[] = [[]]
  for (const block of blocks) {
    if (block.rule) decks.push([])
    else decks.at(-1)?.push(block)
  }
  return decks
    .filter((deck) => deck.length > 0)
    .map((deck, index) => (
      <div key={index} className="note-slide">
        {deck.map(({ element }) => element)}
      </div>
    ))
}

/** Thirty levels of nesting read as nothing, and hundreds take the parser a minute. */
const tooDeep = /^[ \t]{48}|^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){16}/m

/** In characters. Five pages without a blank line read as nothing either. */
const longestBlock = 50_000
/** The parser tries each mark of emphasis against all before it: 20,000 of them take it fifteen seconds. */
const mostMarks = 3000

const tooHard = (text: string): boolean =>
  text.length > longestBlock ||
  text.split(/[*_~]/, mostMarks + 2).length > mostMarks + 1 ||
  tooDeep.test(text)

/** Parsed again only when its own text changes. */
const Block = ({
  text,
  id,
  link,
  depth,
  marks,
}: {
  text: string
  id: string
  link: string | undefined
  depth: number
  marks: FindMarks | undefined
}) => (
  <div id={id} className="note-block">
    {tooHard(text) ? (
      <pre className="whitespace-pre-wrap">{text}</pre>
    ) : (
      <ReactMarkdown
        remarkPlugins={[readGfm, timeMarks(link), foundMarks(marks)]}
        remarkRehypeOptions={{ clobberPrefix: `${id}-` }}
        urlTransform={safeUrl}
        components={partsAt(depth)}
      >
        {text}
      </ReactMarkdown>
    )}
  </div>
)
