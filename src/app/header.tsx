import { runsUnderWay } from '#src/app/parts.ts'
import { nextTheme } from '#src/app/theme.ts'
import { useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { useEngineWords } from '#src/widgets/engine-words.ts'
import { Monitor, Moon, Sun } from 'lucide-react'
import { Suspense } from 'react'
import { Link, useLocation } from 'wouter'

export const pages = [
  { href: '/', name: 'New' },
  { href: '/sessions', name: 'Sessions' },
  { href: '/library', name: 'Library' },
  { href: '/settings', name: 'Settings' },
]

export const Header = () => (
  <header className="border-b border-line bg-surface">
    <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2 sm:px-6 md:gap-x-6">
      <Link href="/" className="flex items-center gap-2 rounded-md text-lg font-semibold tracking-tight">
        <Mark />
        Fanfold
      </Link>
      <Pages />
      <div className="flex min-w-0 flex-1 items-center justify-end gap-1">
        <Suspense>
          <runsUnderWay.Part />
        </Suspense>
        <EngineInUse />
        <ThemeButton />
      </div>
    </div>
  </header>
)

/** Folded sheets. */
const Mark = () => (
  <svg aria-hidden viewBox="0 0 24 24" className="size-6 text-accent">
    <path d="M3 5.5 9 3v15.5L3 21z" fill="currentColor" />
    <path d="m9 3 6 2.5V21l-6-2.5z" fill="currentColor" opacity=".55" />
    <path d="M15 5.5 21 3v15.5L15 21z" fill="currentColor" opacity=".8" />
  </svg>
)

function Pages() {
  const [path] = useLocation()
  return (
    <nav aria-label="Main" className="order-last -mx-2 w-full md:order-none md:w-auto">
      <ul className="flex">
        {pages.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="block rounded-md px-2.5 py-1.5 text-muted hover:text-ink aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2 aria-[current]:underline-offset-6"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function EngineInUse() {
  const where = useEngineWords()
  return (
    <Link
      href="/settings"
      title={where}
      className="min-w-0 truncate rounded-md px-1.5 py-1.5 text-sm text-muted hover:text-ink"
    >
      Engine: {where}
    </Link>
  )
}

const themeIcons = { system: Monitor, light: Sun, dark: Moon }

function ThemeButton() {
  const { theme } = useSettings()
  const setSettings = useSetSettings()
  const Icon = themeIcons[theme]
  return (
    <button
      type="button"
      aria-label={`Theme: ${theme}`}
      title={`Theme: ${theme}`}
      onClick={() => setSettings({ theme: nextTheme[theme] })}
      className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
    >
      <Icon aria-hidden className="size-4.5" />
    </button>
  )
}
