import 'server-only'

const most = 2

type Turns = { taken: number; waiting: (() => void)[] }
const held = globalThis as { tickmarkReadingTurns?: Turns }

/** Waits until fewer than two files are read in this process, and takes a turn; the answer gives it back. Null when nobody waits any more. */
export async function takeTurn(signal?: AbortSignal): Promise<(() => void) | null> {
  const turns = (held.tickmarkReadingTurns ??= { taken: 0, waiting: [] })
  while (turns.taken >= most && !signal?.aborted)
    await new Promise<void>((settle) => {
      turns.waiting.push(settle)
      signal?.addEventListener('abort', () => settle(), { once: true })
    })
  if (signal?.aborted) return null
  turns.taken += 1
  return () => {
    turns.taken -= 1
    for (const settle of turns.waiting.splice(0)) settle()
  }
}
