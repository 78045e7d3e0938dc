import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { vi } from 'vitest'

/** An entry of the log. */
export type Entry = Readonly<{ level: number; what?: string; mended?: boolean; [fact: string]: unknown }>

/** What is entered in the log while that is done; it is handed what waits until so many entries are written. */
export async function enteredWhile(
  work: (entered: (count: number) => Promise<unknown>) => Promise<unknown>,
): Promise<readonly Entry[]> {
  const spy = vi.spyOn(fs, 'write')
  const entries = () =>
    spy.mock.calls
      .flatMap(([, words]) => String(words).split('\n'))
      .filter((line) => line.startsWith('{"level"'))
      .map((line) => JSON.parse(line) as Entry)
  const entered = (count: number) =>
    vi.waitFor(() => {
      if (entries().length < count) throw new Error(`The log has ${entries().length} entries, not ${count}.`)
    }, 60_000)
  try {
    await work(entered)
    await wait(50) // for one too many
    return entries()
  } finally {
    spy.mockRestore()
  }
}
