import { spawn } from 'node:child_process'
import { z } from 'zod'
import type { Desk } from './desk'
import { Trouble } from './trouble'

/** What the seeding process answers: the token of the first administrator's link while nobody has an account, or why it stopped. */
export const seeded = z.union([
  z.object({ firstAdminToken: z.string().nullable() }),
  z.object({ trouble: z.string() }),
])

/** Gives an empty desk what it needs to begin, in a process of its own, so that the one which stays needs no database client. */
export async function seed({ env }: Desk): Promise<string | null> {
  const child = spawn(process.execPath, [...process.execArgv, 'bin/seed-desk.ts'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let answer: unknown
  child.on('message', (message) => (answer = message))
  await new Promise((settle) => child.once('error', settle).once('close', settle))
  const read = seeded.safeParse(answer)
  if (!read.success) throw new Trouble('The desk could not be prepared: see above, and start again.')
  if ('trouble' in read.data) throw new Trouble(read.data.trouble)
  return read.data.firstAdminToken
}
