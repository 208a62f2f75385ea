import { ChoiceCard } from '#src/ui/choice-card.tsx'
import { useId } from 'react'

/** One of a few, each with a word on what it means. */
export function RadioCards<Value extends string>({
  legend,
  choices,
  value,
  onValue,
}: {
  legend: string
  choices: readonly { readonly value: Value; readonly label: string; readonly description?: string }[]
  value: Value
  onValue: (value: Value) => void
}) {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${id}-legend`} className="flex flex-col gap-2">
      <h2 id={`${id}-legend`} className="text-lg font-semibold">
        {legend}
      </h2>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {choices.map((choice) => (
          <ChoiceCard
            key={choice.value}
            type="radio"
            name={id}
            label={choice.label}
            description={choice.description}
            checked={choice.value === value}
            onChange={() => onValue(choice.value)}
          />
        ))}
      </div>
    </div>
  )
}
