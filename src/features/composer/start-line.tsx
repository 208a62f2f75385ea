import { count } from '#src/lib/format-count.ts'
import { keptForecast } from '#src/features/composer/kept-forecast.ts'
import { forecastWords, type About } from '#src/features/composer/forecast-words.ts'
import { canWatch, type Asking } from '#src/features/composer/plan.ts'
import type { ComposerForm } from '#src/features/composer/use-composer.ts'
import { tokensAWatchedSecond } from '#src/domain/forecast.ts'
import type { EngineId } from '#src/domain/ports.ts'
import { providers } from '#src/domain/providers.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { FoundVideo } from '#src/sources/collect-videos.ts'
import { useCommands, useNow, useSettings, useSettingsUnderWay } from '#src/store/hooks.tsx'
import { useModelChoice, useModels } from '#src/store/model-hooks.tsx'
import { transcriptionChoice } from '#src/store/transcription-choice.ts'
import { useState } from 'react'

/**
 * How much a start would be, and how long it would take. In a line of its own: what is said more while something
 * runs must not push the page about.
 */
export function StartLine({ form, session }: { form: ComposerForm; session: SessionId | undefined }) {
  const { plan, engine, notesThere, makesAgain } = form
  const [videos, templates] = [plan.usable.length, plan.templates.length]
  const notes = videos * templates
  if (notes === 0) return null
  const due = makesAgain ? notes : notes - notesThere.size
  const asked = engine === 'api' ? 'request' : 'note'
  return (
    <div className="w-full text-muted">
      <p>
        {count(videos, 'video')} × {count(templates, 'template')} ={' '}
        {due === notes ? count(notes, asked) : `${count(notes, 'note')}; ${dueWords(due, asked)}`}
        {due > 0 && <Outlook form={form} session={session} />}
      </p>
      {notesThere.size > 0 && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span>{thereWords(notesThere.size, notes)}</span>
          <label className="flex min-h-6 items-center gap-2 text-ink">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={makesAgain}
              onChange={({ currentTarget }) => form.setMakesAgain(currentTarget.checked)}
            />
            Make {notesThere.size === 1 ? 'it' : 'them'} again
          </label>
        </p>
      )}
    </div>
  )
}

const dueWords = (due: number, asked: string): string =>
  due === 0 ? 'nothing to make' : asked === 'note' ? `${due} to make` : count(due, asked)

function thereWords(there: number, of: number): string {
  if (of === 1) return 'This note is in the library already.'
  if (there === of) return `All of these ${of} notes are in the library already.`
  return `${there} of these ${of} notes ${there === 1 ? 'is' : 'are'} in the library already.`
}

/** By itself, so that typing does not wait for it: it is drawn anew once the plan is another one. */
function Outlook({ form, session }: { form: ComposerForm; session: SessionId | undefined }) {
  // What is asked here changes as the work goes on, whoever asks the same.
  'use no memo'
  const { engine, plan, settings, notesThere, makesAgain } = form
  const commands = useCommands()
  useSettingsUnderWay(session)
  const now = useNow(commands.busy())
  const options = useSettings()
  const about = useAbout(engine)
  const [forecast] = useState(() => keptForecast(commands.forecast))
  const { usable: videos, templates } = plan
  const request = { engine, videos, templates, settings, ...(!makesAgain && { reuse: notesThere }) }
  const hasUnknown = engine === 'model' && videos.some((found) => isWatchedBlindly(found, form.asking))
  return forecastWords(forecast(request, options, now), {
    ...about,
    ...(hasUnknown && { tokensAMinute: 60 * tokensAWatchedSecond }),
  })
}

/** Whether a model watches it without anybody knowing how long it is. */
const isWatchedBlindly = ({ video }: FoundVideo, { provider, processingMode }: Asking): boolean =>
  canWatch({ engine: 'model', provider }) &&
  video.durationSeconds === undefined &&
  !video.transcript &&
  processingMode !== 'transcript-only'

function useAbout(engine: EngineId): About {
  const price = usePrice(engine)
  const { provider, requestsAMinute } = useModelChoice()
  const { plan } = transcriptionChoice(useSettings())
  return {
    price,
    ...(plan === 'basic' && { transcribedAMinute: 1 }),
    ...(engine === 'model' &&
      requestsAMinute !== undefined && {
        limit: `${count(requestsAMinute, 'request')} a minute that you allow ${providers[provider].name}`,
      }),
  }
}

/** Of the model that would be asked, where its provider says it. */
function usePrice(engine: EngineId) {
  const { provider, model } = useModelChoice()
  const { data } = useModels(engine === 'model' && providers[provider].listsPrices === true)
  return engine === 'model' ? data?.find(({ id }) => id === model)?.price : undefined
}
