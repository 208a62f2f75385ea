import { count } from '#src/features/composer/found.tsx'
import type { ComposerForm } from '#src/features/composer/use-composer.ts'

/** How much a start would be. */
export function StartLine({ form: { plan, engine } }: { form: ComposerForm }) {
  const [videos, templates] = [plan.usable.length, plan.templates.length]
  const notes = videos * templates
  if (notes === 0) return null
  return (
    <p className="text-muted">
      {count(videos, 'video')} × {count(templates, 'template')} = {count(notes, 'note')}
      {engine === 'api' && `, ${count(notes, 'request')}`}
    </p>
  )
}
