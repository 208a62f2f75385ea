import { addingTo } from '#src/features/composer/adding.ts'
import type { Draft, DraftStore } from '#src/features/composer/draft-store.ts'
import { missingWords } from '#src/widgets/missing-words.ts'
import { notesThereAre } from '#src/features/composer/notes-there.ts'
import { askingOf, planStart, type Refuses } from '#src/features/composer/plan.ts'
import { findProblems, type Problems } from '#src/features/composer/problems.ts'
import { useHowMany } from '#src/features/composer/options/use-how-many.ts'
import type { Reader } from '#src/features/composer/reader.ts'
import { loadSample } from '#src/features/composer/sample/sample.ts'
import { useReader } from '#src/features/composer/use-reader.ts'
import { noFacts, videoFactsQuery } from '#src/features/composer/video-facts-query.ts'
import type { SessionId, SessionSettings } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Collected } from '#src/sources/collect-videos.ts'
import { engineChoice } from '#src/store/engine-choice.ts'
import { useKeys, useMissing, useModelChoice } from '#src/store/model-hooks.tsx'
import { transcriptionChoice } from '#src/store/transcription-choice.ts'
import type { EngineId, Saved } from '#src/domain/ports.ts'
import type { TaskId } from '#src/domain/task.ts'
import { useCommands, useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { useEarlier } from '#src/store/kept-hooks.tsx'
import { defaultSettings, type Settings } from '#src/store/settings-store.ts'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useEffectEvent, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'

/** The problems of exactly this input: they are gone with the next change. */
interface Refusal {
  readonly problems: Problems
  readonly given: Draft
  readonly chosen: readonly TemplateId[]
}

export type ComposerForm = ReturnType<typeof useComposer>

/** What the form knows and can do. */
export function useComposer(
  draft: DraftStore,
  session: SessionId | undefined,
  onStarted: (session: SessionId) => void,
) {
  const commands = useCommands()
  const settings = useSettings()
  const setSettings = useSetSettings()
  const { config } = useConfiguration()
  const { parallel, cap } = useHowMany(session)
  const choice = useModelChoice()
  const missingOfModel = useMissing()
  const keys = useKeys().version
  const { data: facts = noFacts } = useQuery(videoFactsQuery)
  const given = useStore(draft)
  const { reader, loadReader } = useReader()
  const adding = addingTo(draft, loadReader)
  const deferred = useDeferredValue(given)
  const [refusal, setRefusal] = useState<Refusal>()
  const [starting, setStarting] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [makesAgain, setMakesAgain] = useState(false)
  const { earlier, readNow, readAgain } = useEarlier(isGiven(given))
  const touched = useEffectEvent(readAgain)
  useEffect(() => draft.subscribe(() => touched()), [draft])

  const chosen = settings.templates
  const engine = engineChoice(settings, config).id
  const missing = engine === 'model' && missingOfModel ? missingWords(choice, missingOfModel) : undefined
  const asking = askingOf(engine, choice.provider, settings)
  // Also while something is missing: what the engine can't do with it either should be known before a key is fetched.
  const refuses = refusesAsOf(commands.refuses, settings, keys)
  // After the last hook: what spans one is worked out anew at every key.
  const collected = reader ? reader.collect(deferred, earlier.videos, navigator.languages, facts) : nothing
  const plan = planStart(asking, collected.videos, chosen, refuses)
  const notesThere = notesThereAre({ engine, model: choice.model }, plan, earlier)
  const settingsNow: SessionSettings = {
    parallel,
    cap: parallel ? cap : 1,
    ...(settings.order && { order: settings.order }),
    ...(settings.timeoutMs !== undefined && { timeoutMs: settings.timeoutMs }),
    processingMode: asking.processingMode,
    verbosity: asking.verbosity,
  }
  const choose = (templates: readonly TemplateId[]) => {
    setSettings({ templates })
    readAgain()
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (starting) return
    const { currentTarget } = event
    if (reader) begin(reader, currentTarget)
    else loadReader().then((loaded) => begin(loaded, currentTarget), notLoaded)
  }

  const begin = ({ collect }: Reader, form: HTMLFormElement) => {
    // What is drawn may lag behind what was typed.
    const now = draft.getState()
    const found = collect(now, earlier.videos, navigator.languages, facts)
    const due = planStart(asking, found.videos, chosen, refuses)
    const problems = findProblems(now, found, due, missing)
    setFailure(undefined)
    if (Object.keys(problems).length > 0) {
      // Drawn at once, so that the first wrong field can take the focus and its reason is heard.
      flushSync(() => setRefusal({ problems, given: now, chosen }))
      form.querySelector<HTMLElement>('[aria-invalid], [data-wrong]')?.focus()
      return
    }
    setStarting(true)
    const request = { engine, videos: due.usable, templates: due.templates, settings: settingsNow }
    readNow()
      .catch(() => earlier)
      .then((known) =>
        commands.start({
          ...request,
          reuse: makesAgain ? noNotes : notesThereAre({ engine, model: choice.model }, due, known),
        }),
      )
      .then(
        (id) => {
          setMakesAgain(false)
          onStarted(id)
        },
        (error: unknown) => setFailure(notStarted(error)),
      )
      .finally(() => setStarting(false))
  }

  const notLoaded = () =>
    setFailure('A part of Fanfold could not be loaded. Check your connection and try again.')

  const trySample = () => {
    if (plan.templates.length === 0) choose(defaultSettings.templates)
    Promise.all([loadReader(), loadSample()])
      .then(([{ readBytes }, sample]) => {
        if (!draft.getState().files.some((file) => file.sample))
          adding.add([{ ...readBytes(sample), sample: true }])
      })
      .catch(() => setFailure('The sample could not be loaded. Reload the page and try again.'))
  }

  const current = refusal?.given === given && refusal.chosen === chosen
  const problems: Problems = current ? refusal.problems : {}
  return {
    given,
    reader,
    engine,
    asking,
    missing,
    isOwnModelReady: missingOfModel === undefined,
    transcribes: transcriptionChoice(settings).on,
    collected,
    plan,
    settings: settingsNow,
    chosen,
    problems,
    starting,
    failure,
    notesThere,
    makesAgain,
    setMakesAgain,
    give: (part: Partial<Draft>) => draft.setState(part),
    choose,
    adding,
    readAgain,
    chooseEngine: (id: EngineId) => setSettings({ engine: id }),
    submit,
    trySample,
  }
}

/** Another function for other settings and keys, of this tab or another: what was refused may not be any more. */
const refusesAsOf =
  (refuses: Refuses, _settings: Settings, _keys: number): Refuses =>
  (engine, task) =>
    refuses(engine, task)

const isGiven = ({ links, files, transcript, taken }: Draft): boolean =>
  links !== '' || files.length > 0 || transcript !== '' || taken.length > 0

const noNotes: ReadonlyMap<TaskId, Saved> = new Map()

const nothing: Collected = { videos: [], rejects: [], warnings: [], merged: 0, leftOut: 0 }

const notStarted = (error: unknown) =>
  `The notes could not be started: ${error instanceof Error ? error.message : String(error)} What you entered is still here: try again.`
