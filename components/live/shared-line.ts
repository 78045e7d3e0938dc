import type { Hear, Told, Subscription } from './told'
import { sayEvery, type PortReply, type PortRequest } from './port'

/** The line that all windows of this browser share, where the browser can share one; `onBroken` is called when that line cannot be had after all. */
export function sharedLine(onBroken: () => void): Hear | null {
  if (typeof SharedWorker === 'undefined') return null
  const heard = new Map<number, { wish: Subscription; tell: (told: Told) => void }>()
  let newest = 0
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { name: 'tickmark-live' })
  worker.addEventListener('error', onBroken)
  const { port } = worker
  const say = (asked: PortRequest): void => port.postMessage(asked)
  const sayAll = (of: (id: number, wish: Subscription) => PortRequest): void =>
    heard.forEach(({ wish }, id) => say(of(id, wish)))
  port.onmessage = ({ data }: MessageEvent<PortReply>) => {
    const held = heard.get(data.id)
    if (!held) return
    if ('isUnknown' in data) return say({ id: data.id, wish: held.wish })
    if (data.told.kind === 'change') held.wish = { ...held.wish, after: data.told.seq }
    held.tell(data.told)
  }
  setInterval(() => sayAll((id) => ({ id, isHere: true })), sayEvery)
  window.addEventListener('pagehide', () => sayAll((id) => ({ id, isLeaving: true })))
  window.addEventListener('pageshow', ({ persisted }) => persisted && sayAll((id, wish) => ({ id, wish })))
  return (wish, tell) => {
    const id = ++newest
    heard.set(id, { wish, tell })
    say({ id, wish })
    return () => {
      heard.delete(id)
      say({ id, isLeaving: true })
    }
  }
}
