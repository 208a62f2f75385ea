import type { EngineId } from '#src/domain/ports.ts'

/** Engines as they are called on the screen. */
export const engineName: Readonly<Record<EngineId, string>> = {
  browser: 'In this browser',
  model: 'Your own model',
  api: 'Notes API',
}
