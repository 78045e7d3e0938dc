import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/db/migrate'
import { throwAwayServer, type TestServer } from './throw-away-cluster'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, and the beginning of the name of every database that it makes. */
    testServer: { url: string; prefix: string }
  }
}

/**
 * Ends the time limit of statements in whatever signs in. Where the clock is in the past, the library that moves it lets a signal see the real
 * one now and then, and what waits for a lock would then be ended at once, as if the days between had passed.
 */
const withoutStatementTimeout = [
  `CREATE FUNCTION without_statement_timeout() RETURNS event_trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM set_config('statement_timeout', '0', false); END $$`,
  'CREATE EVENT TRIGGER without_statement_timeout ON login EXECUTE FUNCTION without_statement_timeout()',
  'ALTER EVENT TRIGGER without_statement_timeout ENABLE ALWAYS',
]

/** Finds or makes the server of this run with one migrated template on it, and leaves nothing behind. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const prefix = `tickmark_test_${randomBytes(4).toString('hex')}`
  await run(server.url, `CREATE DATABASE ${prefix}_template TEMPLATE template0`)
  await migrate(withDatabase(server.url, `${prefix}_template`))
  if (process.env.TICKMARK_TEST_CLOCK?.startsWith('-'))
    for (const sql of withoutStatementTimeout) await run(withDatabase(server.url, `${prefix}_template`), sql)
  project.provide('testServer', { url: server.url, prefix })
  return async () => {
    const names = await run(server.url, `SELECT datname FROM pg_database WHERE datname LIKE '${prefix}%'`)
    for (const name of names) await run(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
    await server.discard()
  }
}

async function findServer(): Promise<TestServer> {
  const { TEST_DATABASE_URL: given, TICKMARK_TEST_SERVER: kind } = process.env
  if (given) return { url: given, discard: async () => undefined }
  return throwAwayServer(kind === 'debian' ? 'debian' : 'embedded')
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

async function run(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' })
    return rows.flat()
  } finally {
    await client.end()
  }
}
