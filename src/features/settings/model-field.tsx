import { listWords, optionWords } from '#src/features/settings/model-words.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { useModels } from '#src/store/model-hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Which model: one of the provider's list, or any other by its name. */
export function ModelField({
  label,
  value,
  hint,
  saysWhy = true,
  onValue,
}: {
  label: string
  value: string | undefined
  hint: string
  /** Whether it says why there is no list; else another field does. */
  saysWhy?: boolean
  /** Undefined where nothing is typed. */
  onValue: (model: string | undefined) => void
}) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value ?? '')
  const { data: models, error, isFetching, refetch } = useModels()
  const ask = async () => {
    if (!models && !isFetching) await refetch()
  }
  const showAll = () => {
    // The browser lists what is like the text in the field, so that has to be empty. The model stays.
    flushSync(() => setTyped(''))
    field.current?.focus()
    void ask().then(() => openList(field.current))
  }
  const said = error
    ? `${saysWhy ? reasonOf(error) : 'The list could not be loaded, as said under Model.'} You can type a name all the same.`
    : models && listWords(models, typed.trim())
  const words = isFetching ? 'Loading the models…' : said || hint
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        ref={field}
        list={`${id}-list`}
        label={label}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="max-w-md"
        placeholder={value ?? ''}
        value={typed}
        // While the list is open the field is empty, and the model is not gone.
        hint={typed === '' && value !== undefined ? `Chosen: ${value}. ${words}` : words}
        onFocus={() => void ask()}
        onBlur={() => typed.trim() === '' && setTyped(value ?? '')}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onValue(currentTarget.value.trim() || undefined)
        }}
      />
      <datalist id={`${id}-list`}>
        {models?.map((model) => (
          <option key={model.id} value={model.id}>
            {optionWords(model)}
          </option>
        ))}
      </datalist>
      <Button
        look="quiet"
        className="-ml-3 self-start"
        aria-label={`Show the list: ${label}`}
        onClick={showAll}
      >
        Show the list
      </Button>
    </div>
  )
}

function openList(field: HTMLInputElement | null): void {
  try {
    field?.showPicker()
  } catch {
    // Where the browser does not open it by itself, the arrow key does.
  }
}
