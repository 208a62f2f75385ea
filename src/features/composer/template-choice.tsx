import type { TemplateId } from '#src/domain/template.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'
import { ChoiceCard } from '#src/ui/choice-card.tsx'
import { describedBy, FieldError } from '#src/ui/field-text.tsx'
import { useId } from 'react'

export function TemplateChoice({
  chosen,
  refused,
  error,
  onChange,
}: {
  chosen: readonly TemplateId[]
  refused: ReadonlyMap<TemplateId, string>
  error: string | undefined
  onChange: (chosen: readonly TemplateId[]) => void
}) {
  const id = useId()
  return (
    <fieldset aria-describedby={describedBy(id, { error })} className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-semibold">Templates</legend>
      <FieldError id={id} error={error} />
      <div className="grid gap-2 sm:grid-cols-2">
        {builtInTemplates.map((template) => {
          const reason = refused.get(template.id)
          const checked = !reason && chosen.includes(template.id)
          const others = chosen.filter((one) => one !== template.id)
          return (
            <ChoiceCard
              key={template.id}
              type="checkbox"
              label={template.name}
              description={template.purpose}
              reason={reason}
              checked={checked}
              aria-invalid={error && !reason ? true : undefined}
              onChange={() => !reason && onChange(checked ? others : [...others, template.id])}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
