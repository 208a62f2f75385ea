import type { ModelRequest } from '#src/engines/model/provider.ts'

/**
 * How little a model may think: it costs time and money, and a note that follows its transcript needs little of it.
 * 2.5 takes a budget (Pro no less than 128), later models a level, and earlier ones know neither.
 */
export function thinkingOf(model: string): object | undefined {
  if (/gemini-2\.5-pro/.test(model)) return { thinkingBudget: 128 }
  if (/gemini-2\.5-/.test(model)) return { thinkingBudget: 0 }
  if (/gemini-1|gemini-2\.0|gemma|learnlm/.test(model)) return undefined
  return { thinkingLevel: 'LOW' }
}

/** The body of `models/…:streamGenerateContent`. */
export function geminiBody(
  { system, messages, video, maxOutputTokens }: ModelRequest,
  thinkingConfig: object | undefined,
): object {
  // A video belongs before the words about it.
  const first = messages.findIndex(({ from }) => from === 'user')
  return {
    ...(system !== '' && { systemInstruction: { parts: [{ text: system }] } }),
    contents: messages.map(({ from, text }, nth) => ({
      role: from,
      parts: [...(video !== undefined && nth === first ? [{ fileData: { fileUri: video } }] : []), { text }],
    })),
    generationConfig: {
      ...(maxOutputTokens !== undefined && { maxOutputTokens }),
      // About 100 tokens for a second of video instead of 300 (66 for its picture instead of 258, 32 for its sound).
      ...(video !== undefined && { mediaResolution: 'MEDIA_RESOLUTION_LOW' }),
      ...(thinkingConfig && { thinkingConfig }),
    },
  }
}
