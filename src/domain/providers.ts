/** Whoever runs a language model that the user may bring. `other` is any server that speaks OpenAI's API. */
export const providerIds = [
  'gemini',
  'openai',
  'openrouter',
  'groq',
  'mistral',
  'ollama',
  'lm-studio',
  'llama-cpp',
  'other',
  'device',
] as const
export type ProviderId = (typeof providerIds)[number]

export interface ProviderFacts {
  readonly name: string
  /** Where its API is, unless the user says otherwise; undefined where there is no server, or only the user knows. */
  readonly baseUrl?: string
  readonly key: 'needed' | 'optional' | 'none'
  /** Where a user gets a key. */
  readonly keyPage?: string
  /** Which model is asked until another one is picked. */
  readonly usualModel?: string
  /** Requests in flight at most; one machine writes one note as fast as two. */
  readonly atOnce?: number
  /** Requests a minute that everybody has there, also without paying. */
  readonly requestsAMinute?: number
  /** Its list of models says what they cost. */
  readonly listsPrices?: true
  /** What to change so that a page may speak to it (CORS). */
  readonly letIn?: string
}

/** As their documentation says in 2026. */
export const providers: Readonly<Record<ProviderId, ProviderFacts>> = {
  gemini: {
    name: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    key: 'needed',
    keyPage: 'https://aistudio.google.com/apikey',
    usualModel: 'gemini-flash-latest',
    requestsAMinute: 10,
  },
  openai: {
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    key: 'needed',
    keyPage: 'https://platform.openai.com/api-keys',
    usualModel: 'gpt-4.1-mini',
  },
  openrouter: {
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    key: 'needed',
    keyPage: 'https://openrouter.ai/keys',
    listsPrices: true,
    requestsAMinute: 20,
  },
  groq: {
    name: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    key: 'needed',
    keyPage: 'https://console.groq.com/keys',
    requestsAMinute: 30,
  },
  mistral: {
    name: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    key: 'needed',
    keyPage: 'https://console.mistral.ai/api-keys',
    usualModel: 'mistral-small-latest',
    requestsAMinute: 60,
  },
  ollama: {
    name: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    key: 'none',
    atOnce: 1,
    letIn: 'Start it with OLLAMA_ORIGINS set to this page’s address',
  },
  'lm-studio': {
    name: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    key: 'none',
    atOnce: 1,
    letIn: 'Switch on “Enable CORS” in the settings of its server',
  },
  'llama-cpp': {
    name: 'llama.cpp',
    baseUrl: 'http://localhost:8080/v1',
    key: 'optional',
    atOnce: 1,
  },
  other: { name: 'Another server', key: 'optional' },
  device: { name: 'This browser’s own model', key: 'none', usualModel: 'built-in', atOnce: 1 },
}

/** How one provider is to be used, as far as the user said anything. Never holds a key. */
export interface Connection {
  readonly baseUrl?: string
  readonly model?: string
  /** Asked where the quota of the first one is used up. */
  readonly fallback?: string
  /** Tokens that the model takes in and gives out together, where only the user knows. */
  readonly window?: number
  readonly requestsAMinute?: number
}

/** Whose models write, and where they are asked. */
export interface ModelServer {
  readonly id: ProviderId
  /** Undefined where there is no server, or it is not known yet. */
  readonly baseUrl?: string
}

/** What is known of a model. */
export interface ModelFacts {
  readonly id: string
  readonly name?: string
  /** Tokens that go in and come out together. */
  readonly window?: number
  /** Tokens that come out at most. */
  readonly outputLimit?: number
  /** US dollars for a million tokens. */
  readonly price?: { readonly input: number; readonly output: number }
}
