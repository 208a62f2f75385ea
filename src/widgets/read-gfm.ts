import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

interface Extensions {
  micromarkExtensions?: unknown[]
  fromMarkdownExtensions?: unknown[]
}

/** A remark plugin: GitHub's Markdown, as `remark-gfm` reads it. That one brings along all that writes it, too. */
export function readGfm(this: { data(): object }): void {
  // oxlint-disable-next-line oxc/no-this-in-exported-function -- plugins are called on their processor
  const data: Extensions = this.data()
  ;(data.micromarkExtensions ??= []).push(gfm())
  ;(data.fromMarkdownExtensions ??= []).push(gfmFromMarkdown())
}
