import type { Session } from '#src/domain/session.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { useCommands } from '#src/store/hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useState, type KeyboardEvent } from 'react'

const longest = 200

/** Gives a session another name: Enter saves, Escape gives up. */
export function SessionName({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { rename } = useCommands()
  const [problem, setProblem] = useState<string>()
  const save = async (form: FormData) => {
    const name = form.get('name')
    try {
      await rename(session.id, typeof name === 'string' ? name : '')
    } catch (error) {
      setProblem(`The name could not be saved. ${reasonOf(error)}`)
      return
    }
    onEnd()
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
      className="mb-2 grid gap-2"
    >
      <TextField
        ref={focusAndSelect}
        name="name"
        onKeyDown={giveUp}
        label={`Name of ${sessionTitle(session)}`}
        defaultValue={session.name ?? ''}
        maxLength={longest}
        autoComplete="off"
        hint="Without a name it is called after its videos."
        error={problem}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          Save
        </Button>
        <Button onClick={onEnd}>Cancel</Button>
      </div>
    </form>
  )
}

/** Whoever asks for the field wants to type in it. */
function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
