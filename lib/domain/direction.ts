const rtlScripts = new Set(['Arab', 'Aran', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** The reading direction of a language, by the script it is usually written in or names itself. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script
  return script !== undefined && rtlScripts.has(script) ? 'rtl' : 'ltr'
}
