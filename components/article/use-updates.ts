import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { gatherChanges, type HeardChange } from './gather-changes'
import type { Listen } from './listen'

type Wishes = {
  articleId: string
  /** The number of the last change that the page was read with. */
  lastSeq: number
  /** Whether this screen itself made the change of that number. */
  isOurs: (seq: number) => boolean
  isWriting: () => boolean
  /** Somebody came or went. */
  onPresence: () => void
  refresh: () => void
  listen: Listen
}

/** What is to be told of changes by others: how many wait to be shown, and whether they would be heard at all. */
export type Updates = { waiting: number; isLineLost: boolean; show: () => void }

const patience = 4000

/** Whether the line has been lost for a while; `onLine` is told whether it holds. */
function useLine(): { isLineLost: boolean; onLine: (holds: boolean) => void } {
  const [isLineLost, lose] = useState(false)
  const losing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onLine = useCallback((holds: boolean) => {
    clearTimeout(losing.current)
    if (holds) lose(false)
    else losing.current = setTimeout(() => lose(true), patience)
  }, [])
  useEffect(() => () => clearTimeout(losing.current), [])
  return { isLineLost, onLine }
}

/** Shows colleagues' changes at once when nothing is half-written here, else counts them until it is finished or they are asked for. */
export function useUpdates({
  articleId,
  lastSeq,
  isOurs,
  isWriting,
  onPresence,
  refresh,
  listen,
}: Wishes): Updates {
  const [heard, hear] = useState<readonly number[]>([])
  const { isLineLost, onLine } = useLine()
  const onFresh = useEffectEvent((fresh: readonly HeardChange[]) => {
    const unknown = fresh.filter(({ seq }) => seq > lastSeq && !isOurs(seq))
    if (unknown.length === 0) return
    if (isWriting())
      hear((before) => [...before, ...unknown.filter(({ isMine }) => !isMine).map(({ seq }) => seq)])
    else refresh()
  })
  const known = useEffectEvent(() => lastSeq)
  const cameOrWent = useEffectEvent(onPresence)
  const isGone = useEffectEvent(refresh)
  useEffect(() => {
    const changes = gatherChanges((fresh) => onFresh(fresh))
    const stop = listen(articleId, known(), {
      onChange: (seq, isMine) => changes.take({ seq, isMine }),
      onRound: () => changes.take({ seq: Infinity, isMine: false }),
      onPresence: () => cameOrWent(),
      onGone: () => isGone(),
      onLine,
    })
    return () => {
      changes.stop()
      stop()
    }
  }, [articleId, listen, onLine])
  const show = useCallback(() => {
    hear([])
    refresh()
  }, [refresh])
  useEffect(() => {
    if (heard.length === 0 || isWriting()) return
    const soon = setTimeout(show)
    return () => clearTimeout(soon)
  })
  return { waiting: heard.filter((seq) => seq > lastSeq).length, isLineLost, show }
}
