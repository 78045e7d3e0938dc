import 'server-only'
import { db } from '@/lib/db/client'
import { keepLeases } from '@/lib/db/snapshot/write-snapshot'
import { logBeside } from '@/lib/log/log'

/** How many pages one process fetches at once, and how many may wait for that. */
const most = { atOnce: 4, waiting: 20 }
const beat = 5_000

type Fetches = {
  under: Map<string, AbortController>
  running: number
  waiting: (() => void)[]
  timer: ReturnType<typeof setInterval> | undefined
}

const held = globalThis as { tickmarkFetches?: Fetches }
const fetches = (): Fetches =>
  (held.tickmarkFetches ??= { under: new Map(), running: 0, waiting: [], timer: undefined })

/** Whether this process can take one more page to fetch. */
export const hasTurnsLeft = (): boolean => fetches().under.size < most.atOnce + most.waiting

/** Ends the fetch of that snapshot where it is this process that fetches it; elsewhere what it brings is not kept. */
export function endFetchHere(id: string): void {
  fetches().under.get(id)?.abort()
}

/** Says in the database now and then that what is fetched here is still being fetched. */
function keepBeating(): void {
  const all = fetches()
  all.timer ??= setInterval(() => {
    logBeside('leases of fetches', keepLeases(db(), [...all.under.keys()], new Date()))
  }, beat).unref()
}

async function waitForTurn(all: Fetches, signal: AbortSignal): Promise<void> {
  while (all.running >= most.atOnce && !signal.aborted)
    await new Promise<void>((settle) => {
      all.waiting.push(settle)
      signal.addEventListener('abort', () => settle(), { once: true })
    })
}

/** Does the work of one fetch when it is its turn, with a signal that says when nobody wants it any more. */
export async function inFetchTurn(id: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const all = fetches()
  const controller = new AbortController()
  all.under.set(id, controller)
  keepBeating()
  await waitForTurn(all, controller.signal)
  all.running += 1
  try {
    if (!controller.signal.aborted) await work(controller.signal)
  } finally {
    all.running -= 1
    all.under.delete(id)
    for (const settle of all.waiting.splice(0)) settle()
    if (all.under.size === 0) {
      clearInterval(all.timer)
      all.timer = undefined
    }
  }
}
