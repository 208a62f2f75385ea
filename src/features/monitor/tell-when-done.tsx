import { useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { askToNotify, mayNotify, type MayNotify } from '#src/ui/notifications.ts'
import { Switch } from '#src/ui/switch.tsx'
import { useState } from 'react'

const said: Record<MayNotify | 'off', string> = {
  granted: 'You are told when a run ends while this page is in the background.',
  denied:
    'This browser blocks notifications of this page. Allow them in its settings for this site, beside the address, and switch this on again.',
  default: 'Nothing was decided. Switch this on to be asked again.',
  missing: 'This browser has no notifications. The title of the page says when it is done.',
  off: 'You are not told any more.',
}

/** Whether the browser may say that a run is over. It is asked on the click only, and what came of it is said. */
export function TellWhenDone() {
  const wanted = useSettings().notify
  const setSettings = useSetSettings()
  const [may, setMay] = useState(mayNotify)
  const [words, setWords] = useState(wanted && may !== 'granted' ? said[may] : '')
  const change = async (on: boolean) => {
    if (!on) {
      setSettings({ notify: false })
      setWords(said.off)
      return
    }
    const answer = await askToNotify().catch(mayNotify)
    setMay(answer)
    setSettings({ notify: answer === 'granted' })
    setWords(said[answer])
  }
  return (
    <div className="grid max-w-[68ch] gap-1 text-sm">
      <div className="flex min-h-9 items-center">
        <Switch
          label="Tell me when it is done"
          checked={wanted && may === 'granted'}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
      </div>
      <p aria-live="polite" className="text-muted">
        {words}
      </p>
    </div>
  )
}
