import { formatBytes } from '#src/lib/format-bytes.ts'
import { useKeeping, useStorage } from '#src/store/kept-hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { useState } from 'react'

/** What is kept where, how much room there is, and whether the browser promised to leave it alone. */
export function Storage() {
  const keeping = useKeeping()
  return (
    <section aria-labelledby="storage" className="flex flex-col gap-2">
      <h2 id="storage" className="text-lg font-semibold">
        Storage
      </h2>
      {keeping?.durable === true && <Kept />}
      {keeping?.durable === false && <p>What you make now is lost when this page is closed. {keeping.why}</p>}
    </section>
  )
}

type Asked = 'not yet' | 'promised' | 'refused'

const answers: Record<Asked, string> = {
  'not yet': '',
  promised: 'The browser promised to keep it.',
  refused:
    'The browser did not promise it this time. Browsers do so for sites that are used often, that are installed or bookmarked, or that may show notifications. Download what you can’t do without.',
}

function Kept() {
  const { use, persist } = useStorage()
  const [asked, setAsked] = useState<Asked>('not yet')
  if (!use) return null
  const ask = async () => setAsked((await persist()) ? 'promised' : 'refused')
  return (
    <>
      <p>
        Sessions, notes and transcripts are kept in this browser, on this device.
        {roomWords(use.usedBytes, use.quotaBytes)}
      </p>
      <p className="text-muted">
        {use.persisted
          ? 'The browser promised not to clear them by itself; only you can, with the data of this site.'
          : 'When the device runs short of room, the browser may clear them without asking.'}
      </p>
      {/* It stays once it was used: focus is on it. */}
      {(!use.persisted || asked === 'promised') && (
        <Button
          className="self-start"
          aria-disabled={use.persisted}
          onClick={() => {
            if (!use.persisted) void ask()
          }}
        >
          Ask the browser to keep it
        </Button>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {answers[asked]}
      </p>
    </>
  )
}

const roomWords = (used: number | undefined, quota: number | undefined): string => {
  if (used === undefined) return ''
  return ` They use ${formatBytes(used)}${quota === undefined ? '' : ` of the ${formatBytes(quota)} that there is room for`}.`
}
