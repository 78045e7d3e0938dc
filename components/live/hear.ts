import type { Hear, Told, Subscription } from './told'
import { ownLine } from './own-line'
import { sharedLine } from './shared-line'

type Heard = { wish: Subscription; tell: (told: Told) => void; leave: () => void }

const heard = new Set<Heard>()
let line: Hear | null = null

/** Goes on with a line of this window's own where the shared one cannot be had. */
function goAlone(): void {
  const alone = ownLine()
  line = alone
  for (const each of heard) each.leave = alone(each.wish, each.tell)
}

/** Hears of what changes on the desk, over one line for the whole browser, until the function that is given back is called. */
export const hearDesk: Hear = (wish, tell) => {
  line ??= sharedLine(goAlone) ?? ownLine()
  const each: Heard = { wish, tell, leave: () => undefined }
  heard.add(each)
  each.leave = line(wish, (told) => {
    if (told.kind === 'change') each.wish = { ...each.wish, after: told.seq }
    tell(told)
  })
  return () => {
    heard.delete(each)
    each.leave()
  }
}
