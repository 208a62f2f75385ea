/** A piece of text, and whether it was looked for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** What of a text was looked for. */
export type FindMarks = (text: string) => readonly Piece[]

/** As much of a Markdown syntax tree as is needed here. */
interface Node {
  type: string
  value?: string
  children?: Node[]
  data?: { hName: string }
}

/** A remark plugin: marks what was looked for, but in code. */
export const foundMarks = (find: FindMarks | undefined) => () => (tree: Node) => {
  if (find) walk(tree, find)
}

function walk(node: Node, find: FindMarks): void {
  if (!node.children) return
  node.children = node.children.flatMap((child) => {
    walk(child, find)
    if (child.type !== 'text' || !child.value) return [child]
    return find(child.value).map(({ text: value, hit }): Node => {
      const text = { type: 'text', value }
      return hit ? { type: 'emphasis', children: [text], data: { hName: 'mark' } } : text
    })
  })
}
