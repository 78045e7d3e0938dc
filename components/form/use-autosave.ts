'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { Autosave, SavedForm, Picture } from './autosave-form'
import type { FormWords } from './merge'

/**
 * A form that saves itself, drawn: what it holds now and what can be done to it. `held` is what the page last had from the
 * server; a newer one flows into the fields that nobody touched. Leaving the form sends what is left at once.
 */
export function useAutosave<F extends FormWords>(form: Autosave<F>, held: SavedForm<F> | null): Picture<F> {
  const picture = useSyncExternalStore(form.subscribe, form.picture, form.picture)
  useEffect(() => {
    if (held) form.receive(held)
  }, [form, held])
  useEffect(() => () => form.flush(), [form])
  return picture
}
