import 'server-only'
import { Client } from 'pg'
import { channels } from '@/lib/domain/channels'
import { logMended, logTroubleOnce } from '@/lib/log/log'
import { databaseUrl } from '@/lib/settings/running'

/** What rang: a channel and the ids that were sent along; null when rings may have been missed and everybody must look. */
export type Ring = Readonly<{ channel: string; payload: string }> | null
type Hear = (ring: Ring) => void

const longestPause = 10_000

/** One listening connection for the process, shared by all open streams and opened with the first of them. */
class Bell {
  readonly #hearers = new Set<Hear>()
  #client: Client | null = null
  #pause = 250

  hear(hear: Hear): () => void {
    this.#hearers.add(hear)
    if (this.#client === null) void this.#listen()
    return () => this.#hearers.delete(hear)
  }

  #ring(ring: Ring): void {
    for (const hear of this.#hearers) hear(ring)
  }

  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: databaseUrl(),
      application_name: 'tickmark bell',
      keepAlive: true,
    })
    this.#client = client
    client.on('error', (error) => logTroubleOnce('live updates', error))
    client.on('end', () => this.#again())
    client.on('notification', ({ channel, payload }) => this.#ring({ channel, payload: payload ?? '' }))
    try {
      await client.connect()
      for (const channel of channels) await client.query(`LISTEN ${channel}`)
      this.#pause = 250
      logMended('live updates')
      this.#ring(null)
    } catch (error) {
      logTroubleOnce('live updates', error)
      await client.end().catch(() => undefined)
    }
  }

  #again(): void {
    if (this.#hearers.size === 0) {
      this.#client = null
      return
    }
    const pause = this.#pause
    this.#pause = Math.min(pause * 2, longestPause)
    setTimeout(() => void this.#listen(), pause).unref()
  }
}

const held = globalThis as { tickmarkBell?: Bell }

/** Calls `hear` at every ring until the given function is called. */
export function onRing(hear: Hear): () => void {
  held.tickmarkBell ??= new Bell()
  return held.tickmarkBell.hear(hear)
}
