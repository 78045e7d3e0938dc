import type { Problem } from '@/lib/api/contract'
import type { FormWords } from './merge'
import type { SaveState } from './save-state'

/** A form as the server has it; `version` is undefined while the server has none. */
export type SavedForm<F extends FormWords> = Readonly<{ fields: F; version: number | undefined }>

/** What came of a save; `now` is what the server has instead of what we had seen. */
export type SaveAnswer<F extends FormWords> =
  { ok: true; held: SavedForm<F> } | { ok: false; problem: Problem; now: SavedForm<F> | null }

/** Calls `then` after so many milliseconds, unless the function it gives back is called first. */
export type Wait = (milliseconds: number, then: () => void) => () => void

/** What a form that saves itself needs of the world. */
export type World<F extends FormWords> = {
  save: (changed: Partial<F>, all: F, version: number | undefined) => Promise<SaveAnswer<F>>
  wait: Wait
  clock: () => Date
}

/** A form that saves itself, as a component sees it; `theirs` and `sentences` stand beside their fields. */
export type Picture<F extends FormWords> = Readonly<{
  fields: F
  theirs: Partial<F>
  sentences: Readonly<Record<string, string>>
  state: SaveState
}>

export type Autosave<F extends FormWords> = {
  picture: () => Picture<F>
  subscribe: (listener: () => void) => () => void
  type: (change: Partial<F>) => void
  flush: () => void
  retry: () => void
  choose: (key: keyof F & string, keep: 'mine' | 'theirs') => void
  receive: (held: SavedForm<F>) => void
  allSaved: () => Promise<boolean>
  version: () => number | undefined
  stop: () => Promise<void>
}
