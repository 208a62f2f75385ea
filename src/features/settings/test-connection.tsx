import type { Connections, ConnectionTest } from '#src/domain/connections.ts'
import { number } from '#src/lib/format-count.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { useConfiguration } from '#src/store/hooks.tsx'
import { useConnectionTest } from '#src/store/model-hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Cable } from 'lucide-react'
import { useId, type ReactNode } from 'react'

export const keyIsWrong = 'What stands in the field of the key can’t be one: correct it, or empty the field.'

/** Asks a server whether it can be used as it is set up here, and says what is wrong if not. */
export function TestConnection({
  of,
  fields,
  missing,
  next,
}: {
  of: Parameters<Connections['test']>[0]
  /** All that the result depends on: it is not shown for others. */
  fields: unknown
  /** What has to be given before there is something to test, for the user. */
  missing?: string | undefined
  /** Where to go once it works. */
  next?: ReactNode
}) {
  const id = useId()
  const { isTesting, result, error, test } = useConnectionTest(of, fields)
  const { signInUrl } = useConfiguration().config
  const isIdle = missing === undefined && !isTesting
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          aria-disabled={!isIdle}
          aria-describedby={missing === undefined ? undefined : `${id}-missing`}
          // What is kept as its field is left may move this button away from under the pointer.
          onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
          onClick={() => isIdle && test()}
        >
          <Cable aria-hidden className="size-4" />
          Test connection
        </Button>
        {missing !== undefined && (
          <p id={`${id}-missing`} className="text-sm text-muted">
            {missing}
          </p>
        )}
      </div>
      <div role="status">
        {isTesting && <p className="text-muted">Asking…</p>}
        {result && <Result result={result} signInUrl={of === 'api' ? signInUrl : null} />}
        {error && <Notice kind="bad">{reasonOf(error)}</Notice>}
      </div>
      {result?.ok && missing === undefined && next}
    </div>
  )
}

function Result({ result, signInUrl }: { result: ConnectionTest; signInUrl: string | null }) {
  if (!result.ok) {
    return (
      <Notice kind={result.problem === 'rate-limit' ? 'warn' : 'bad'}>
        <p>{result.message}</p>
        {result.suggestion !== undefined && <p className="mt-1">{result.suggestion}</p>}
        {result.problem === 'key' && signInUrl !== null && (
          <a href={signInUrl} className="mt-1 font-medium text-accent underline">
            Sign in
          </a>
        )}
      </Notice>
    )
  }
  const { message, latencyMs, model } = result
  return (
    <Notice kind="good">
      <p>{message}</p>
      <p className="mt-1 text-sm text-muted">
        The answer took {seconds(latencyMs)}.
        {model?.window !== undefined && ` The model takes ${number(model.window)} tokens at once.`}
      </p>
    </Notice>
  )
}

const seconds = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`
