import { momentLink } from '#src/widgets/moment-link.ts'

/** As much of a Markdown syntax tree as is needed here. */
interface Node {
  type: string
  value?: string
  url?: string
  children?: Node[]
  data?: { hName: string; hProperties: { className: string[] } }
}

const mark = /(\[(?:\d{1,2}:)?\d{1,2}:\d{2}\])/

/** A remark plugin: `[12:30]` in plain text becomes a time mark, a link to the moment where the video allows one. */
export const timeMarks = (link: string | undefined) => () => (tree: Node) => walk(tree, link)

function walk(node: Node, link: string | undefined): void {
  if (!node.children || node.type === 'link' || node.type === 'linkReference') return
  node.children = node.children.flatMap((child) => {
    walk(child, link)
    if (child.type !== 'text' || !child.value || !mark.test(child.value)) return [child]
    return child.value
      .split(mark)
      .filter(Boolean)
      .map((part) => (mark.test(part) ? timeMark(part, link) : text(part)))
  })
}

const text = (value: string): Node => ({ type: 'text', value })

function timeMark(value: string, link: string | undefined): Node {
  const url = momentLink(link, secondsOf(value))
  const children = [text(value)]
  const hProperties = { className: ['time-mark'] }
  return url
    ? { type: 'link', url, children, data: { hName: 'a', hProperties } }
    : { type: 'emphasis', children, data: { hName: 'span', hProperties } }
}

const secondsOf = (value: string): number =>
  value
    .slice(1, -1)
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0)
