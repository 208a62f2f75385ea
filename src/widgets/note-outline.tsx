import { outlineOf, splitBlocks } from '#src/widgets/markdown-blocks.ts'

const indents = ['', 'pl-3', 'pl-6']

/** The note's headings, where there is room beside it. */
export function NoteOutline({ markdown, idPrefix }: { markdown: string; idPrefix: string }) {
  const all = outlineOf(splitBlocks(markdown))
  // A note's only title says nothing about its parts.
  const titled = all[0]?.level === 1 && all.filter(({ level }) => level === 1).length === 1
  const entries = titled ? all.slice(1) : all
  if (entries.length < 3) return null
  const top = Math.min(...entries.map(({ level }) => level))
  return (
    <nav
      aria-label="Outline"
      className="sticky top-4 hidden max-h-[80vh] self-start overflow-y-auto border-l border-line pl-4 text-sm @5xl:block"
    >
      <ul className="grid gap-1">
        {entries.map(({ block, level, text }) => (
          <li key={block} className={indents[level - top]}>
            <a href={`#${idPrefix}-${block}`} className="block py-0.5 text-muted hover:text-accent">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
