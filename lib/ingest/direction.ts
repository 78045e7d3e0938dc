const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

const strong = /\p{L}/gu
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}]/u

/** The script a language tag names or is mostly written in; null for a tag that is none. */
function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    return null
  }
}

/** How an article runs: as its language is written, and from right to left also when most of its first letters do. */
export function directionOf(language: string, text: string): 'ltr' | 'rtl' {
  if (rightToLeftScripts.has(scriptOf(language) ?? '')) return 'rtl'
  const letters = text.slice(0, 4000).match(strong) ?? []
  const against = letters.filter((letter) => rightToLeft.test(letter)).length
  return against * 2 > letters.length ? 'rtl' : 'ltr'
}
