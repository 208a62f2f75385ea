/** Whether this browser has a language model of its own, as far as can be told without asking it. */
export const isDeviceModelThere = (): boolean => 'LanguageModel' in globalThis
