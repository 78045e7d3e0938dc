import pg from 'pg'
import { databaseUrl } from '../../lib/settings/running.ts'

/** Milliseconds that a database has to say that it is there, how long that is believed, and how often a sick one is felt again. */
const patience = 2_500
const believed = 2_000
const pause = 500

/** One connection of its own, so that a pool full of questions that nobody answers does not hide that the database is back. */
let client: pg.Client | null = null
let answeredAt = 0
let feeling: Promise<boolean> | null = null
let isSick = false

async function ask(): Promise<boolean> {
  if (!client) {
    const line = new pg.Client({
      connectionString: databaseUrl(),
      application_name: 'tickmark pulse',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    })
    line.on('error', () => undefined) // it ends then
    line.on('end', () => {
      if (client !== line) return
      client = null
      isSick = true // until it is felt again
    })
    client = line
    await line.connect()
  }
  await client.query('SELECT 1')
  return true
}

let isTold = false

/** Says in the log, once, that the database is away, and once that it is back: by the error's code, in the form of `lib/log`. */
function tell(isThere: boolean, error?: unknown): void {
  if (isThere !== isTold) return
  isTold = !isThere
  const { code } = (error ?? {}) as { code?: unknown }
  const more = isThere
    ? { level: 30, mended: true }
    : { level: 40, code: typeof code === 'string' ? code : undefined }
  process.stdout.write(`${JSON.stringify({ time: Date.now(), what: 'database', ...more })}\n`)
}

function forget(error: unknown): false {
  tell(false, error)
  const gone = client
  client = null
  void gone?.end().catch(() => undefined)
  return false
}

/** Asks the database for a sign of life, all who want to know together. */
function feel(): Promise<boolean> {
  feeling ??= ask()
    .catch(forget)
    .then((isThere) => {
      feeling = null
      isSick = !isThere
      if (isThere) tell(true)
      if (isThere) answeredAt = performance.now()
      else setTimeout(() => void feel(), pause).unref()
      return isThere
    })
  return feeling
}

/** Somebody was not answered by the database: whoever comes next asks anew. */
export function doubt(): void {
  answeredAt = -Infinity
}

/** Whether the database was found away when it was last asked. */
export const isKnownSick = (): boolean => isSick

/** Whether the database answers: at once while that was so a moment ago, else all who want to know wait together for its sign of life. */
export async function isDatabaseThere(): Promise<boolean> {
  return (!isSick && performance.now() - answeredAt < believed) || feel()
}
