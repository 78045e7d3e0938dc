import { Client } from 'pg'
import { makeDesk, type RunningDesk } from './desk'

/** A desk that runs on data of its own, with a connection to its database. */
export type ConnectedDesk = Readonly<{ running: RunningDesk; client: Client; databaseUrl: string }>

/** Starts a desk of its own for that work; afterwards, or when whoever asked for it leaves, it is stopped and its data are gone. */
export async function withOwnDesk<T>(
  leaving: AbortSignal,
  work: (desk: ConnectedDesk) => Promise<T>,
): Promise<T> {
  const desk = await makeDesk()
  try {
    const running = await desk.start()
    const stop = () => void running.stop()
    leaving.addEventListener('abort', stop, { once: true })
    const databaseUrl = await desk.databaseUrl()
    const client = new Client({ connectionString: databaseUrl })
    try {
      await client.connect()
      return await work({ running, client, databaseUrl })
    } finally {
      leaving.removeEventListener('abort', stop)
      await client.end()
      await running.stop()
    }
  } finally {
    await desk.forget()
  }
}
