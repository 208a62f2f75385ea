import type { Theme } from '#src/store/settings-store.ts'
import { useSettings } from '#src/store/hooks.tsx'
import { useLayoutEffect } from 'react'

export const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

/** Puts the chosen theme on <html>, before the first paint; the style sheet does the rest. */
export function useThemeOnPage(): void {
  const { theme } = useSettings()
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}
