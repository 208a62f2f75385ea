import type { EngineId } from '#src/domain/ports.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'

export type Theme = 'system' | 'light' | 'dark'

/** What the user chose; undefined follows the host's configuration. Small: written whole at every change. */
export interface Settings {
  readonly engine?: EngineId
  readonly apiBaseUrl?: string
  readonly parallel: boolean
  readonly cap?: number
  readonly templates: readonly TemplateId[]
  readonly theme: Theme
}

export type SettingsStore = StoreApi<Settings>

export const defaultSettings: Settings = {
  parallel: true,
  templates: ['basic-summary', 'study-notes'],
  theme: 'system',
}

export const createSettingsStore = (): SettingsStore =>
  createStore<Settings>()(persist(() => defaultSettings, { name: 'fanfold-settings', version: 1 }))
