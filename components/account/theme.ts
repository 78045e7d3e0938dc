export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const themeLabel: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' }

/** The cookie that holds a chosen theme; it says nothing about the person. */
export const themeCookie = 'tickmark-theme'

/** The theme that a cookie's value names; anything else is the system's. */
export function themeOf(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
