import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** The right to a data folder: held as long as the connection lives, so a killed desk cannot keep it. */
export type Ownership = Readonly<{ release(): Promise<void> }>

const deskLock = 74_697_675
const tries = 5

/** Takes the one right to a cluster, or answers null when another desk holds it; `lost` is called when the server goes away. */
export async function takeOwnership(url: string, lost: () => void): Promise<Ownership | null> {
  const client = new Client({ connectionString: url, application_name: 'tickmark owner', keepAlive: true })
  let leaving = false
  client.on('error', () => undefined)
  await client.connect()
  for (let n = 0; n < tries; n++) {
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [
      deskLock,
    ])
    if (rows[0]?.ours) {
      client.once('end', () => leaving || lost())
      return { release: () => ((leaving = true), client.end()) }
    }
    await wait(100) // the lock of a killed desk goes a moment after it
  }
  await client.end()
  return null
}
