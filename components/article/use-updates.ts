import { useCallback, useEffect, useRef, useState } from 'react'
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

const gather = 250
const gatherAtMost = 3000
const patience = 4000

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
  const [isLineLost, loseLine] = useState(false)
  const latest = useRef({ lastSeq, isOurs, isWriting, onPresence, refresh })
  useEffect(() => {
    latest.current = { lastSeq, isOurs, isWriting, onPresence, refresh }
  })
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined
    let losing: ReturnType<typeof setTimeout> | undefined
    let fresh: { seq: number; isMine: boolean }[] = []
    let [first, last] = [0, 0]
    /** Waits until no more come for a while, but not for ever. */
    const look = () => {
      const now = performance.now()
      gathering =
        now - last < gather && now - first < gatherAtMost
          ? setTimeout(look, gather - (now - last))
          : undefined
      if (gathering !== undefined) return
      const { lastSeq: read, isOurs: ours, isWriting: writing, refresh: again } = latest.current
      const unknown = fresh.filter(({ seq }) => seq > read && !ours(seq))
      fresh = []
      if (unknown.length === 0) return
      if (writing())
        hear((before) => [...before, ...unknown.filter(({ isMine }) => !isMine).map(({ seq }) => seq)])
      else again()
    }
    const take = (seq: number, isMine: boolean) => {
      last = performance.now()
      if (fresh.length === 0) first = last
      fresh.push({ seq, isMine })
      gathering ??= setTimeout(look, gather)
    }
    const stop = listen(articleId, latest.current.lastSeq, {
      onChange: take,
      onRound: () => take(Infinity, false),
      onPresence: () => latest.current.onPresence(),
      onGone: () => latest.current.refresh(),
      onLine: (holds) => {
        clearTimeout(losing)
        if (holds) loseLine(false)
        else losing = setTimeout(() => loseLine(true), patience)
      },
    })
    return () => {
      clearTimeout(gathering)
      clearTimeout(losing)
      stop()
    }
  }, [articleId, listen])
  const show = useCallback(() => {
    hear([])
    latest.current.refresh()
  }, [])
  useEffect(() => {
    if (heard.length === 0 || isWriting()) return
    const soon = setTimeout(show)
    return () => clearTimeout(soon)
  })
  return { waiting: heard.filter((seq) => seq > lastSeq).length, isLineLost, show }
}
