import type { Dossier } from '@/lib/domain/dossier'

type Read = () => Promise<Dossier | null>
type Shelf = Map<string, { read: Read; reading?: Promise<Dossier | null> }>

const place = Symbol.for('tickmark.handed-over')

/** Next keeps the modules that fetch a page and those that draw it apart; what both know lies on the process itself. */
const shelf = ((globalThis as { [place]?: Shelf })[place] ??= new Map()) as Shelf

/**
 * What a page on the server lays down for the component that draws it there, so that nothing of it is sent as the component's
 * properties: the words stand in the page already. It is read only when a whole page is drawn.
 */
export function handOver(key: string, read: Read): void {
  shelf.set(key, { read })
}

/** What was laid down under that key, the same promise each time; null when nothing was. */
export function takeOver(key: string): Promise<Dossier | null> {
  const laid = shelf.get(key)
  return laid ? (laid.reading ??= laid.read()) : Promise.resolve(null)
}

/** Forgets what was laid down, when the page has left. */
export function letGo(key: string): void {
  shelf.delete(key)
}
