/** A change that was heard of: its number, and whether this person made it. */
export type HeardChange = Readonly<{ seq: number; isMine: boolean }>

const pause = 250
const longest = 3000

/** Gathers changes that come close together, and hands them over once no more come for a while, but after three seconds at the latest. */
export function gatherChanges(handOver: (changes: readonly HeardChange[]) => void): {
  take: (change: HeardChange) => void
  stop: () => void
} {
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
    take: (change) => {
      last = performance.now()
      if (fresh.length === 0) first = last
      fresh.push(change)
      gathering ??= setTimeout(look, pause)
    },
    stop: () => clearTimeout(gathering),
  }
}
