import { makeHub } from './hub'
import { isGone, openLine, callLater } from './line'
import { goneAfter, type PortReply, type PortRequest } from './port'

const hub = makeHub({ open: openLine, isGone, wait: callLater })

/** One page at the other end of its port, with what it wished for until it leaves or falls silent. */
function serve(port: MessagePort): void {
  const wishes = new Map<number, { leave: () => void; unwait: () => void }>()
  const say = (answered: PortReply): void => port.postMessage(answered)
  const leave = (id: number): void => {
    wishes.get(id)?.unwait()
    wishes.get(id)?.leave()
    wishes.delete(id)
  }
  const stay = (id: number, now: () => void): void => {
    wishes.get(id)?.unwait()
    wishes.set(id, { leave: now, unwait: callLater(goneAfter, () => leave(id)) })
  }
  port.onmessage = ({ data }: MessageEvent<PortRequest>) => {
    const held = wishes.get(data.id)
    if ('wish' in data)
      stay(data.id, held?.leave ?? hub.join(data.wish, (told) => say({ id: data.id, told })))
    else if ('isLeaving' in data) leave(data.id)
    else if (held) stay(data.id, held.leave)
    else say({ id: data.id, isUnknown: true })
  }
}

self.addEventListener('connect', (event) => (event as MessageEvent).ports.forEach(serve))
