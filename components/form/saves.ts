import { watched, type Watched } from '@/components/ui/watched'
import type { Autosave } from './autosave-form'
import { isSame, isUnsaved, worstOf, type SaveState } from './save-state'
import type { FormWords } from './merge'

/**
 * The forms of this screen that save themselves, by name; they outlive their panels, so that closing one loses nothing. `forget`
 * answers when nothing of it is under way.
 */
export type Saves = {
  keep: <F extends FormWords>(name: string, make: () => Autosave<F>) => Autosave<F>
  has: (name: string) => boolean
  /** Whether anything was typed here for that claim. */
  holds: (claimId: string) => boolean
  /** Sends what is left of one, and answers whether all of it is with the desk; so is what nobody opened. */
  allSaved: (name: string) => Promise<boolean>
  forget: (name: string) => Promise<void>
  state: Watched<SaveState>
  retryAll: () => void
}

/** Makes the keeper of forms. */
export function makeSaves(): Saves {
  const forms = new Map<string, { form: Autosave<never>; leave: () => void }>()
  const state = watched<SaveState>({ name: 'nothing-yet' })
  const tell = () => {
    const next = worstOf([...forms.values()].map(({ form }) => form.picture().state))
    if (!isSame(next, state.now())) state.put(next)
  }
  return {
    keep: <F extends FormWords>(name: string, make: () => Autosave<F>) => {
      const kept = forms.get(name)
      if (kept) return kept.form as unknown as Autosave<F>
      const form = make()
      forms.set(name, { form: form as unknown as Autosave<never>, leave: form.subscribe(tell) })
      return form
    },
    has: (name) => forms.has(name),
    holds: (claimId) =>
      [...forms].some(
        ([name, { form }]) => name.includes(claimId) && form.picture().state.name !== 'nothing-yet',
      ),
    allSaved: async (name) => forms.get(name)?.form.allSaved() ?? true,
    forget: async (name) => {
      const kept = forms.get(name)
      forms.delete(name)
      kept?.leave()
      tell()
      await kept?.form.stop()
    },
    state,
    retryAll: () => {
      for (const { form } of forms.values()) if (isUnsaved(form.picture().state)) form.retry()
    },
  }
}
