/** OpenAI's list does not say how much its models take; their documentation does, in 2026. The first that fits counts. */
const limits: readonly (readonly [beginning: string, window: number, outputLimit: number])[] = [
  ['gpt-5-chat', 128_000, 16_384],
  ['gpt-5', 400_000, 128_000],
  ['gpt-4.1', 1_047_576, 32_768],
  ['gpt-4o', 128_000, 16_384],
  ['chatgpt-4o', 128_000, 16_384],
  ['gpt-4-turbo', 128_000, 4096],
  ['gpt-4', 8192, 8192],
  ['gpt-3.5', 16_385, 4096],
  ['o1-mini', 128_000, 65_536],
  ['o1', 200_000, 100_000],
  ['o3', 200_000, 100_000],
  ['o4', 200_000, 100_000],
]

export function openAiLimits(model: string): { readonly window?: number; readonly outputLimit?: number } {
  const known = limits.find(([beginning]) => model.startsWith(beginning))
  return known ? { window: known[1], outputLimit: known[2] } : {}
}
