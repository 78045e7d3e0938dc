import type { Call } from '@/lib/api/contract'
import { hearChanges, showOnceFree, type HeardChange } from '@/components/article/session/colleagues'
import type { Driver } from '@/components/article/session/driver'
import { quietly } from '@/components/article/session/asks'
import type { Listen } from './listen'

const pause = 250
const longest = 3000
const patience = 4000

/** Gathers changes that come close together, and hands them over once no more come for a while, but after three seconds at the latest. */
function gather(handOver: (changes: readonly HeardChange[]) => void) {
  let gathering: ReturnType<typeof setTimeout> | undefined
  let fresh: HeardChange[] = []
  let [first, last] = [0, 0]
  const look = () => {
    const now = performance.now()
    const isComing = now - last < pause && now - first < longest
    gathering = isComing ? setTimeout(look, pause - (now - last)) : undefined
    if (isComing) return
    const all = fresh
    fresh = []
    handOver(all)
  }
  return {
    take: (change: HeardChange) => {
      last = performance.now()
      if (fresh.length === 0) first = last
      fresh.push(change)
      gathering ??= setTimeout(look, pause)
    },
    stop: () => clearTimeout(gathering),
  }
}

/** Tells a session whether the line to the desk is lost, once it has been for a while. */
function watchLine({ run }: Driver) {
  let losing: ReturnType<typeof setTimeout> | undefined
  const tell = (isLineLost: boolean) =>
    run((session) => quietly(session.isLineLost === isLineLost ? session : { ...session, isLineLost }))
  return {
    onLine: (holds: boolean) => {
      clearTimeout(losing)
      if (holds) tell(false)
      else losing = setTimeout(() => tell(true), patience)
    },
    stop: () => clearTimeout(losing),
  }
}

type ChangesAround = Readonly<{
  driver: Driver
  listen: Listen
  readPresence: Call<'readPresence'>
  /** Whether somebody types or has typed what is not saved. */
  isWriting: () => boolean
}>

/** Hears what colleagues change and who is here, until the function that is given back is called. Changes are shown at once when nothing is half-done here, else once that is finished or they are asked for. */
export function hearColleagues({ driver, listen, readPresence, isWriting }: ChangesAround): () => void {
  const { article, lastSeq } = driver.now().dossier
  const changes = gather((heard) => driver.run((session) => hearChanges(session, heard, isWriting())))
  const line = watchLine(driver)
  const askWhoIsHere = async () => {
    const answer = await readPresence({ articleId: article.id })
    if (!answer.ok) return
    const others = answer.value.items.filter(({ id }) => id !== driver.now().own.id)
    driver.run((session) => quietly({ ...session, others }))
  }
  const stopListening = listen(article.id, lastSeq, {
    onChange: (seq, isMine) => changes.take({ seq, isMine }),
    onRound: () => changes.take({ seq: Infinity, isMine: false }),
    onPresence: () => void askWhoIsHere(),
    onGone: () => driver.run((session) => ({ session, asks: [{ name: 'read-again' }] })),
    onLine: line.onLine,
  })
  let soon: ReturnType<typeof setTimeout> | undefined
  const lookSoon = () => {
    clearTimeout(soon)
    if (driver.now().unread.length > 0)
      soon = setTimeout(() => driver.run((session) => showOnceFree(session, isWriting())))
  }
  const stopWaiting = driver.listen(lookSoon)
  // Whoever leaves a field has finished writing, though nothing else has changed.
  document.addEventListener('focusout', lookSoon)
  return () => {
    document.removeEventListener('focusout', lookSoon)
    for (const stop of [changes.stop, line.stop, stopListening, stopWaiting]) stop()
    clearTimeout(soon)
  }
}
