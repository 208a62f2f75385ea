import { KeyField } from '#src/features/settings/key-field.tsx'
import { ServerField } from '#src/features/settings/server-field.tsx'
import { keyIsWrong, TestConnection } from '#src/features/settings/test-connection.tsx'
import { usualDeapi } from '#src/domain/deapi.ts'
import { hostOf } from '#src/lib/host-of.ts'
import { useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { useHasKey } from '#src/store/model-hooks.tsx'
import type { Transcription as Chosen } from '#src/store/settings-store.ts'
import { transcriptionChoice } from '#src/store/transcription-choice.ts'
import { RadioGroup, type RadioOption } from '#src/ui/radio-group.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { useState } from 'react'

const plans: readonly RadioOption<Chosen['plan']>[] = [
  { value: 'basic', label: 'Basic' },
  { value: 'premium', label: 'Premium' },
]

/** Whether links without words are transcribed by deAPI, for the engines that need words. */
export function Transcription() {
  const choice = transcriptionChoice(useSettings())
  const setSettings = useSetSettings()
  const hasKey = useHasKey(choice.baseUrl)
  const [isKeyWrong, setKeyWrong] = useState(false)
  const change = (to: Partial<Chosen>) =>
    setSettings(({ transcription }) => ({
      transcription: { on: true, plan: 'basic', ...transcription, ...to },
    }))
  return (
    <section aria-labelledby="transcription" className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 id="transcription" className="text-base font-semibold">
        Transcription of links
      </h3>
      <Switch
        label="Transcribe videos without captions"
        checked={choice.on}
        hint="deAPI listens to what a link leads to and writes down what is said: once for each video, whatever notes are made of it. It gets the links, and takes credit from your account there: about 2 US cents for an hour of video; a new account has 5 dollars to begin with."
        onChange={({ currentTarget }) => change({ on: currentTarget.checked })}
      />
      {choice.on && (
        <>
          <KeyField
            address={choice.baseUrl}
            onProblem={setKeyWrong}
            {...(choice.baseUrl === usualDeapi
              ? { server: 'deAPI', keyPage: 'https://app.deapi.ai/register' }
              : { server: hostOf(choice.baseUrl) })}
          />
          <RadioGroup
            stacked
            label="Account"
            options={plans}
            value={choice.plan}
            onChange={(plan) => change({ plan })}
            hint="Basic, without having paid, transcribes one video a minute. Premium, after any payment, up to 300."
          />
          <ServerField
            label="Address of deAPI"
            value={choice.baseUrl}
            hint={`Empty means ${usualDeapi}.`}
            onValue={(address) => change({ baseUrl: address })}
          />
          <TestConnection
            of="transcriber"
            fields={[choice.baseUrl]}
            missing={isKeyWrong ? keyIsWrong : hasKey ? undefined : 'Paste your key first.'}
          />
        </>
      )}
    </section>
  )
}
