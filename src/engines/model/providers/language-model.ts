/** The part of the Prompt API (Chromium 138 and later) that is used here; names that have changed are there twice. */
export interface LanguageModelApi {
  availability(
    options: LanguageModelOptions,
  ): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>
  /** Downloads the model where it is not there; that takes a click of the user. */
  create(
    options: LanguageModelOptions & {
      readonly initialPrompts?: readonly LanguageModelMessage[]
      readonly monitor?: (monitor: EventTarget) => void
      readonly signal?: AbortSignal
    },
  ): Promise<LanguageModelSession>
}

export interface LanguageModelOptions {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[]
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[]
}

export interface LanguageModelMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

export interface LanguageModelSession {
  promptStreaming(input: string, options: { readonly signal: AbortSignal }): ReadableStream<string>
  destroy(): void
  readonly contextWindow?: number
  readonly contextUsage?: number
  measureContextUsage?(input: string): Promise<number>
  /** Until Chromium 147. */
  readonly inputQuota?: number
  readonly inputUsage?: number
  measureInputUsage?(input: string): Promise<number>
}

/** Undefined in browsers without one. */
export const languageModel = (): LanguageModelApi | undefined =>
  (globalThis as { readonly LanguageModel?: LanguageModelApi }).LanguageModel

/** Without languages named, Chromium warns that it can't vouch for what is said. */
export const spoken: LanguageModelOptions = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
}

/** Whether it can be used here: it may be there, and this device too weak for it. */
export async function isUsable(model = languageModel()): Promise<boolean> {
  const availability = await model?.availability(spoken).catch(() => undefined)
  return availability !== undefined && availability !== 'unavailable'
}

export const windowOf = ({ contextWindow, inputQuota }: LanguageModelSession): number | undefined =>
  [contextWindow, inputQuota].find((tokens) => Number.isFinite(tokens))

export const usageOf = ({ contextUsage, inputUsage }: LanguageModelSession): number | undefined =>
  [contextUsage, inputUsage].find((tokens) => Number.isFinite(tokens))

export async function measured(session: LanguageModelSession, input: string): Promise<number | undefined> {
  const measuring = session.measureContextUsage?.(input) ?? session.measureInputUsage?.(input)
  return measuring?.catch(() => undefined)
}
