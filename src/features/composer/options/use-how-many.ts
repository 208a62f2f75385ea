import type { SessionId } from '#src/domain/session.ts'
import {
  useCommands,
  useConfiguration,
  useSetSettings,
  useSettings,
  useSettingsUnderWay,
} from '#src/store/hooks.tsx'
import { defaultSettings } from '#src/store/settings-store.ts'
import { useState } from 'react'

interface HowMany {
  readonly parallel: boolean
  readonly cap: number
}

/**
 * How many notes are made at a time: as the host and the user have it, or as the open session has it while it is
 * under way. A change holds for both.
 * @param session the one that is open below the form
 */
export function useHowMany(session: SessionId | undefined) {
  const settings = useSettings()
  const setSettings = useSetSettings()
  const commands = useCommands()
  const { config, parallel: policy } = useConfiguration()
  const running = useSettingsUnderWay(session)
  const [problem, setProblem] = useState<string>()
  const usualCap = config.parallel.maxConcurrent
  const now: HowMany = {
    parallel: policy.allowed && (running ?? settings).parallel,
    // A session that was started without parallel has no number that anybody chose.
    cap: running?.parallel ? running.cap : (settings.cap ?? usualCap),
  }

  const changeRunning = (to: HowMany) => {
    setProblem(undefined)
    if (session === undefined || !running || !policy.allowed) return
    commands.change(session, to).catch((error: unknown) => setProblem(notSaved(error)))
  }
  return {
    ...now,
    runsNow: running !== undefined,
    problem,
    change(to: Partial<HowMany>) {
      setSettings(to)
      changeRunning({ ...now, ...to })
    },
    /** After the settings themselves went back. */
    resetRunning: () => changeRunning({ parallel: defaultSettings.parallel, cap: usualCap }),
  }
}

const notSaved = (error: unknown) =>
  `This holds now, but could not be saved: ${error instanceof Error ? error.message : String(error)}`
