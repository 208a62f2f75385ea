import { ServerField } from '#src/features/settings/server-field.tsx'
import { TestConnection } from '#src/features/settings/test-connection.tsx'
import { engineChoice } from '#src/store/engine-choice.ts'
import { useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'

/** Where the notes API is. */
export function NotesApi() {
  const setSettings = useSetSettings()
  const { apiBaseUrl } = engineChoice(useSettings(), useConfiguration().config)
  return (
    <section aria-labelledby="notes-api" className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 id="notes-api" className="text-base font-semibold">
        Notes API
      </h3>
      <ServerField
        label="Address of the notes API"
        placeholder="http://127.0.0.1:8787"
        value={apiBaseUrl ?? ''}
        hint={
          <>
            Empty means the same origin as this page. To try it on your own machine, run{' '}
            <code className="font-mono">npm run serve:api -- --captions DIR</code> with your folder of
            captions as DIR, and enter <code className="font-mono">http://127.0.0.1:8787</code>.
          </>
        }
        onValue={(address) => setSettings({ apiBaseUrl: address })}
      />
      <TestConnection of="api" fields={[apiBaseUrl]} />
      <p className="text-sm text-muted">
        Whether it reads the words, watches the video or does both is under Options on the page New.
      </p>
    </section>
  )
}
