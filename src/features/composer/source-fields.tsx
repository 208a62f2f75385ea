import { CaptionFiles } from '#src/features/composer/caption-files.tsx'
import { linksHint } from '#src/features/composer/links-hint.ts'
import { GivenItem } from '#src/features/composer/given-item.tsx'
import type { ComposerForm } from '#src/features/composer/use-composer.ts'
import { pastedTranscript } from '#src/sources/pasted-transcript.ts'
import { TextArea } from '#src/ui/text-field.tsx'
import { History } from 'lucide-react'
import { useRef } from 'react'

/** In characters: an hour or two of captions. */
const longPaste = 100_000

/** The ways to give videos. */
export function SourceFields({ form }: { form: ComposerForm }) {
  const links = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <TextArea
        ref={links}
        label="Video links"
        rows={3}
        spellCheck={false}
        placeholder="https://www.youtube.com/watch?v=…"
        hint={linksHint(form.asking, form.transcribes)}
        error={form.problems.links}
        value={form.given.links}
        onChange={({ currentTarget }) => form.give({ links: currentTarget.value })}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!form.reader?.isCopiedTable(text)) return
          // In the box its titles and lengths would be words around links.
          event.preventDefault()
          form.adding.addPicked({ files: [new File([text], 'Pasted table.tsv')], passedOver: 0 })
        }}
      />
      {form.given.taken.length > 0 && (
        <ul aria-label="Videos from earlier" className="flex flex-wrap gap-2">
          {form.given.taken.map((one) => (
            <GivenItem
              key={one.key}
              Icon={History}
              name={one.words}
              onRemove={() => {
                form.give({ taken: form.given.taken.filter((other) => other !== one) })
                links.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
      <CaptionFiles
        files={form.given.files}
        reading={form.given.reading}
        adding={form.adding}
        error={form.problems.files}
      />
      <TextArea
        label="Transcript"
        rows={3}
        placeholder="Or paste a transcript"
        hint="YouTube’s “Show transcript”, SRT, WebVTT, JSON or XML with times, “Name: 00:01:23” lines, or plain text."
        error={form.problems.transcript}
        value={form.given.transcript}
        onChange={({ currentTarget }) => form.give({ transcript: currentTarget.value })}
        onPaste={(event) => {
          const { value, selectionStart, selectionEnd } = event.currentTarget
          const text = event.clipboardData.getData('text/plain')
          if (text.length < longPaste) return
          // To lay it out and to read it at every key would hold the page up: it becomes a file.
          event.preventDefault()
          const whole = value.slice(0, selectionStart) + text + value.slice(selectionEnd)
          form.give({ transcript: '' })
          form.adding.addPicked({ files: [new File([whole], pastedTranscript)], passedOver: 0 })
        }}
      />
    </div>
  )
}
