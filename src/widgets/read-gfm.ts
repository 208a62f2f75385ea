import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

interface Extensions {
  micromarkExtensions?: unknown[]
  fromMarkdownExtensions?: unknown[]
}

/** A remark plugin: GitHub's Markdown, as `remark-gfm` reads it. That one brings along all that writes it, too. */
export function readGfm(this: { data(): object }): void {
  const data: Extensions = this.data()
  ;(data.micromarkExtensions ??= []).push(gfm())
  ;(data.fromMarkdownExtensions ??= []).push(gfmFromMarkdown())
}
