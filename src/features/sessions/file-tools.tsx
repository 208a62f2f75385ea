import type { useFiles } from '#src/features/sessions/use-files.ts'
import { Button } from '#src/ui/button.tsx'
import { LiveStatus } from '#src/ui/live-status.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useRef } from 'react'
import { Link } from 'wouter'

/** Brings sessions in and takes everything out, and says how that went. */
export function FileTools({ files }: { files: ReturnType<typeof useFiles> }) {
  const { underWay, outcomes, dismiss, takeIn, backUp } = files
  const tools = useRef<HTMLDivElement>(null)
  const words = underWay.join(' ')
  // What went wrong is an alert.
  const heard = outcomes.findLast(({ kind }) => kind !== 'bad')
  return (
    <div className="grid gap-3">
      <div ref={tools} className="flex flex-wrap gap-2">
        <FileButton label="Import a session" accept=".json,application/json" onFiles={takeIn} />
        <Button onClick={() => void backUp()}>Back up everything</Button>
        <FileButton label="Restore a back-up" accept=".gz,.jsonl,application/gzip" onFiles={takeIn} />
      </div>
      <p className="text-sm text-muted">
        Files can also be dropped on this page. A back-up holds all sessions, notes and transcripts; keys and
        settings are not in it.
      </p>
      <LiveStatus>{words || (heard?.text ?? '')}</LiveStatus>
      {words !== '' && <p aria-hidden>{words}</p>}
      {outcomes.map((outcome, index) => (
        <Notice
          key={index}
          kind={outcome.kind}
          alert={outcome.kind === 'bad'}
          onDismiss={() => {
            dismiss(outcome)
            // The button that was pressed is gone.
            tools.current?.querySelector('button')?.focus()
          }}
        >
          <p>
            {outcome.text}
            {outcome.session !== undefined && (
              <>
                {' '}
                <Link
                  href={`/?session=${encodeURIComponent(outcome.session)}`}
                  className="font-medium text-accent underline"
                >
                  Open it
                </Link>
              </>
            )}
          </p>
          {outcome.details?.map((detail) => (
            <p key={detail} className="text-sm">
              {detail}
            </p>
          ))}
        </Notice>
      ))}
    </div>
  )
}

function FileButton({
  label,
  accept,
  onFiles,
}: {
  label: string
  accept: string
  onFiles: (files: readonly File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={`${label}: file`}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
