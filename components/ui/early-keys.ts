/** A key that was pressed while a page slept: as much of it as a command is known by. */
export type EarlyKey = Readonly<{
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: false
  altKey: false
  metaKey: false
  /** The path of the page on which it was pressed. */
  on: string
}>

/** What the first script of a page leaves behind for the program: the keys so far, and what ends the listening. */
export type EarlyKeys = Readonly<{ keys: EarlyKey[]; stop: () => void }>

declare global {
  interface Window {
    earlyKeys?: EarlyKeys
  }
}

/** The keys that were pressed on this page before it was awake, in their order and given once; from then on keys go where they belong. */
export function takeEarlyKeys(): readonly EarlyKey[] {
  const early = window.earlyKeys
  early?.stop()
  return early?.keys.splice(0).filter(({ on }) => on === window.location.pathname) ?? []
}
