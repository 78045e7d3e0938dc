import type { FormWords } from '@/components/form/merge'

/** What is typed on the screen of a sign-off: a reason for each gate that is let pass, and the words of the deeds afterwards. */
export const blankWords = {
  sentences: '',
  claims: '',
  reviews: '',
  sources: '',
  reason: '',
  url: '',
  what: '',
  why: '',
  claimId: '',
}
export type SignOffWords = typeof blankWords & FormWords
export type WordName = keyof typeof blankWords

/** The words of a draft. */
export function signOffWordsOf(draft: Readonly<Record<string, string>>): SignOffWords {
  return Object.fromEntries(Object.keys(blankWords).map((name) => [name, draft[name] ?? ''])) as SignOffWords
}
