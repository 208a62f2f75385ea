import { count } from '#src/lib/format-count.ts'
import { keptForecast } from '#src/features/composer/kept-forecast.ts'
import { forecastWords } from '#src/features/composer/forecast-words.ts'
import type { Plan } from '#src/features/composer/plan.ts'
import type { ComposerForm } from '#src/features/composer/use-composer.ts'
import type { EngineId } from '#src/domain/ports.ts'
import type { SessionId, SessionSettings } from '#src/domain/session.ts'
import { useCommands, useNow, useSettings, useSettingsUnderWay } from '#src/store/hooks.tsx'
import { useState } from 'react'

/**
 * How much a start would be, and how long it would take. In a line of its own: what is said more while something
 * runs must not push the page about.
 */
export function StartLine({
  form: { plan, engine, settings },
  session,
}: {
  form: ComposerForm
  session: SessionId | undefined
}) {
  const [videos, templates] = [plan.usable.length, plan.templates.length]
  const notes = videos * templates
  if (notes === 0) return null
  return (
    <p className="w-full text-muted">
      {count(videos, 'video')} × {count(templates, 'template')} ={' '}
      {count(notes, engine === 'api' ? 'request' : 'note')}
      <Outlook engine={engine} plan={plan} settings={settings} session={session} />
    </p>
  )
}

/** By itself, so that typing does not wait for it: it is drawn anew once the plan is another one. */
function Outlook({
  engine,
  plan,
  settings,
  session,
}: {
  engine: EngineId
  plan: Plan
  settings: SessionSettings
  session: SessionId | undefined
}) {
  // What is asked here changes as the work goes on, whoever asks the same.
  'use no memo'
  const commands = useCommands()
  useSettingsUnderWay(session)
  const now = useNow(commands.busy())
  const options = useSettings()
  const [forecast] = useState(() => keptForecast(commands.forecast))
  const { usable: videos, templates } = plan
  return forecastWords(forecast({ engine, videos, templates, settings }, options, now))
}
