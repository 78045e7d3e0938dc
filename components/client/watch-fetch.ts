import type { Client } from './client'
import type { SnapshotView } from '@/lib/domain/snapshot'

const pause = 500

/**
 * Tells how a page stands that is being fetched until it has ended, be it over a line that is cut meanwhile; of one that is not there, or not
 * this reader's to see, it tells null once. Gives what ends the telling.
 */
export function watchFetch(
  readSnapshot: Client['readSnapshot'],
  snapshotId: string,
  tell: (snapshot: SnapshotView | null) => void,
): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    const answer = await readSnapshot({ snapshotId })
    if (isOver) return
    const isGone = !answer.ok && answer.problem.code === 'not-there'
    if (answer.ok) tell(answer.value)
    else if (isGone) tell(null)
    if (isGone || (answer.ok && answer.value.state !== 'fetching')) return
    timer = setTimeout(() => void look(), pause)
  }
  void look()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}

/** How much of a page has come, in words. */
export const saysFetching = (bytes: number): string =>
  bytes === 0 ? 'Fetching the page…' : `Fetching the page: ${Math.ceil(bytes / 1024)} kB so far…`
