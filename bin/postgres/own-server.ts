import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { say } from '@/bin/say'
import { hasCode, Trouble } from '@/bin/trouble'
import type { OpenDatabase } from './embedded-database'

const patience = 30_000

/** Waits until the server that `DATABASE_URL` names answers; closing leaves it alone. */
export async function openOwnServer(url: string, signal?: AbortSignal): Promise<OpenDatabase> {
  const end = Date.now() + patience
  for (let tries = 0; ; tries++) {
    const refusal = await tryConnect(url)
    if (!refusal) return { url, close: async () => undefined }
    if (Date.now() > end || !isComing(refusal))
      throw new Trouble(sentenceFor(refusal, url), { cause: refusal })
    if (tries === 0) say(`Waiting for the database at ${new URL(url).host}…`)
    await wait(500, undefined, { signal })
  }
}

async function tryConnect(url: string): Promise<Error | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A server that is still starting refuses the connection, or says so itself. */
function isComing(refusal: Error): boolean {
  return hasCode(refusal, 'ECONNREFUSED', '57P03')
}

function sentenceFor(refusal: Error, url: string): string {
  const { host, pathname } = new URL(url)
  if (hasCode(refusal, '28P01', '28000'))
    return `The database at ${host} refuses this user or password: check DATABASE_URL.`
  if (hasCode(refusal, '3D000'))
    return `The server at ${host} has no database ${pathname.slice(1)}: make it, or check DATABASE_URL.`
  return `The database at ${host} does not answer: start it, or check DATABASE_URL.`
}
