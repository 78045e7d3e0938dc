'use client'

import { useState } from 'react'
import { themeCookie, themeLabel, themes, type Theme } from './theme'

const year = 31_536_000

/** Puts a theme on the page and keeps it for the next ones; "as the system" keeps nothing. */
export function wearTheme(theme: Theme): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${themeCookie}=${theme}; Path=/; SameSite=Lax; Max-Age=${theme === 'system' ? 0 : year}${secure}`
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Light, dark, or as the system; seen at once. */
export function ThemeChoice({ theme, wear = wearTheme }: { theme: Theme; wear?: (theme: Theme) => void }) {
  const [chosen, choose] = useState(theme)
  return (
    <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
      <legend className="sr-only">Theme</legend>
      {themes.map((value) => (
        <label key={value} className="flex min-h-9 items-center gap-2 text-14 pointer-coarse:min-h-11">
          <input
            type="radio"
            name="theme"
            value={value}
            checked={chosen === value}
            className="size-4 accent-accent"
            onChange={() => (choose(value), wear(value))}
          />
          {themeLabel[value]}
        </label>
      ))}
    </fieldset>
  )
}
