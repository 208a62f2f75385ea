import { languageModel, spoken } from '#src/engines/model/providers/language-model.ts'

/** Whether this browser has a language model of its own that it can use, or fetch, on this device. */
export async function isDeviceModelThere(): Promise<boolean> {
  const availability = await languageModel()
    ?.availability(spoken)
    .catch(() => undefined)
  return availability !== undefined && availability !== 'unavailable'
}
