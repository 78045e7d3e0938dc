import type { Problem } from '@/lib/api/contract'
import type { SavedForm, Picture } from './autosave-form'
import { merge, settle, unsavedKeys, type Sheet, type FormWords } from './merge'
import type { SaveState } from './save-state'

const passing: readonly Problem['code'][] = ['unreachable', 'not-ready', 'failed', 'too-many']
const changedMeanwhile = 'This was changed while you were writing. Choose which words stay.'

/** How a form that saves itself stands with the desk. */
export type FormState<F extends FormWords> = Readonly<{
  sheet: Sheet<F>
  version: number | undefined
  /** What the desk refused, field by field, and why; another value of the field is sent again. */
  refused: Readonly<Record<string, Readonly<{ value: string; says: string }>>>
  trouble: Readonly<{ why: string; trying: boolean }> | null
  /** What was sent without an answer: it may have arrived. */
  unanswered: Partial<F>
  savedAt: string | null
}>

/** What went to the desk, and the version that it was to follow. */
export type SentForm<F extends FormWords> = Readonly<{ fields: Partial<F>; version: number | undefined }>

/** A form as it is opened. */
export const openForm = <F extends FormWords>({ fields, version }: SavedForm<F>): FormState<F> => ({
  sheet: { base: fields, fields, theirs: {} },
  version,
  refused: {},
  trouble: null,
  unanswered: {},
  savedAt: null,
})

/** The form with other words in some of its fields. */
export const typed = <F extends FormWords>(state: FormState<F>, change: Partial<F>): FormState<F> => ({
  ...state,
  sheet: { ...state.sheet, fields: { ...state.sheet.fields, ...change } },
})

/** The form after somebody chose between two wordings of one field. */
export const chosen = <F extends FormWords>(
  state: FormState<F>,
  key: keyof F & string,
  keep: 'mine' | 'theirs',
): FormState<F> => ({ ...state, sheet: settle(state.sheet, key, keep) })

/** The form after the page heard what the server has now; what is not newer changes nothing. */
export function received<F extends FormWords>(
  state: FormState<F>,
  { fields, version }: SavedForm<F>,
): FormState<F> {
  if (version === undefined || (state.version !== undefined && version <= state.version)) return state
  return { ...state, sheet: merge(state.sheet, fields), version }
}

/** The form after what was sent is with the desk. */
export const saved = <F extends FormWords>(
  state: FormState<F>,
  { fields, version }: SavedForm<F>,
  sent: SentForm<F>,
  savedAt: string,
): FormState<F> => ({
  ...state,
  sheet: merge(state.sheet, fields, sent.fields),
  version,
  savedAt,
  trouble: null,
  unanswered: {},
})

/** What follows from a refusal: the form after it, and when the rest is sent. */
type Failed<F extends FormWords> = { state: FormState<F>; next: 'at-once' | 'later' | 'never' }

/** The form after a save failed; `now` is what the server has instead of what we had seen. */
export function failed<F extends FormWords>(
  state: FormState<F>,
  problem: Problem,
  now: SavedForm<F> | null,
  sent: SentForm<F>,
): Failed<F> {
  if (problem.code === 'stale' && now && now.version !== sent.version) {
    const arrived = Object.entries(state.unanswered).filter(([key, value]) => now.fields[key] === value)
    const sheet = merge(state.sheet, now.fields, Object.fromEntries(arrived) as Partial<F>)
    return { state: { ...state, sheet, version: now.version }, next: 'at-once' }
  }
  const told = Object.entries(problem.fields ?? {}).filter(([key]) => sent.fields[key] !== undefined)
  if (problem.code === 'invalid' && told.length > 0) {
    const refused = told.map(([key, says]) => [key, { value: sent.fields[key] as string, says }])
    return {
      state: { ...state, refused: { ...state.refused, ...Object.fromEntries(refused) } },
      next: 'at-once',
    }
  }
  const trying = passing.includes(problem.code)
  const trouble = { why: problem.message, trying }
  return trying
    ? { state: { ...state, trouble, unanswered: { ...state.unanswered, ...sent.fields } }, next: 'later' }
    : { state: { ...state, trouble }, next: 'never' }
}

const isRefused = <F extends FormWords>({ refused, sheet }: FormState<F>, key: string): boolean =>
  refused[key] !== undefined && refused[key].value === sheet.fields[key]

/** The fields that wait to be sent: neither refused as they are, nor in question between two people. */
const sendable = <F extends FormWords>(state: FormState<F>): (keyof F & string)[] =>
  unsavedKeys(state.sheet).filter((key) => !(key in state.sheet.theirs) && !isRefused(state, key))

/** What waits to be sent; null when nothing does. */
export function unsentForm<F extends FormWords>(state: FormState<F>): SentForm<F> | null {
  const words = sendable(state).map((key) => [key, state.sheet.fields[key]])
  if (words.length === 0) return null
  return { fields: Object.fromEntries(words) as Partial<F>, version: state.version }
}

const sentencesOf = <F extends FormWords>(state: FormState<F>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(state.refused)
      .filter(([key]) => isRefused(state, key))
      .map(([key, { says }]) => [key, says]),
  )

function saveStateOf<F extends FormWords>(state: FormState<F>, isUnderWay: boolean): SaveState {
  if (state.trouble) return { name: 'not-saved', ...state.trouble }
  if (isUnderWay || sendable(state).length > 0) return { name: 'saving' }
  if (Object.keys(state.sheet.theirs).length > 0)
    return { name: 'not-saved', why: changedMeanwhile, trying: false }
  const [says] = Object.values(sentencesOf(state))
  if (says) return { name: 'not-saved', why: says, trying: false }
  return state.savedAt ? { name: 'saved', at: state.savedAt } : { name: 'nothing-yet' }
}

/** The form as it is drawn. */
export const pictureOf = <F extends FormWords>(state: FormState<F>, isUnderWay: boolean): Picture<F> => ({
  fields: state.sheet.fields,
  theirs: state.sheet.theirs,
  sentences: sentencesOf(state),
  state: saveStateOf(state, isUnderWay),
})
