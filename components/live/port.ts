import type { Told, Subscription } from './told'

/** What a page says to the shared line: what it wishes to hear, that it is still there, and that it leaves. */
export type PortRequest = Readonly<
  { id: number; wish: Subscription } | { id: number; isHere: true } | { id: number; isLeaving: true }
>

/** What the shared line says to a page: something of one of its wishes, or that it does not know of that wish. */
export type PortReply = Readonly<{ id: number; told: Told } | { id: number; isUnknown: true }>

/** Milliseconds between two words of a page that it is still there; a browser lets pages that nobody sees speak once a minute. */
export const sayEvery = 30_000

/** Milliseconds of silence after which a page is taken to be gone: not every browser tells when one is. */
export const goneAfter = 180_000
