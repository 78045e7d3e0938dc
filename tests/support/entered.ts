import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { vi } from 'vitest'

/** An entry of the log. */
export type Entry = Readonly<{ level: number; what?: string; mended?: boolean; [fact: string]: unknown }>

/** What is entered in the log while that is done; it is written a moment later. */
export async function enteredWhile(work: () => Promise<unknown>): Promise<readonly Entry[]> {
  const spy = vi.spyOn(fs, 'write')
  try {
    await work()
    await wait(50)
    return spy.mock.calls.flatMap(([, words]) => String(words).split('\n')).filter((line) => line.startsWith('{"level"')).map((line) => JSON.parse(line) as Entry)
  } finally {
    spy.mockRestore()
  }
}
