/** What has become of the words on this screen; `saving` also stands for words typed a moment ago that are about to be sent. */
export type SaveState =
  | { name: 'nothing-yet' }
  | { name: 'saving' }
  | { name: 'saved'; at: string }
  | { name: 'not-saved'; why: string; trying: boolean }

/** Whether leaving now would lose words. */
export function isUnsaved(state: SaveState): boolean {
  return state.name === 'saving' || state.name === 'not-saved'
}

/** Whether both tell the same. */
export function isSame(one: SaveState, other: SaveState): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The one state to tell of several: what is not saved before what is on its way, before the latest that is saved. */
export function worstOf(states: readonly SaveState[]): SaveState {
  const named = <N extends SaveState['name']>(name: N) =>
    states.filter((state): state is Extract<SaveState, { name: N }> => state.name === name)
  const saved = named('saved').toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return named('not-saved')[0] ?? named('saving')[0] ?? saved[0] ?? { name: 'nothing-yet' }
}
