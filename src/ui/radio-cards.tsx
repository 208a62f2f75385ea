import { ChoiceCard } from '#src/ui/choice-card.tsx'
import { useId } from 'react'

/** One of a few, each with a word on what it means. */
export function RadioCards<Value extends string>({
  legend,
  level: Heading = 'h2',
  choices,
  value,
  onValue,
}: {
  legend: string
  level?: 'h2' | 'h3'
  choices: readonly { readonly value: Value; readonly label: string; readonly description?: string }[]
  value: Value
  onValue: (value: Value) => void
}) {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${id}-legend`} className="flex flex-col gap-2">
      <Heading id={`${id}-legend`} className={`font-semibold ${Heading === 'h2' ? 'text-lg' : ''}`}>
        {legend}
      </Heading>
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
