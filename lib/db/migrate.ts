import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'

/** The database and the migrations in the source do not fit together; the message says what to do. */
export class MigrationRefused extends Error {}

type Migration = Readonly<{ name: string; sql: string; checksums: readonly string[] }>
type HistoryRow = Readonly<{ migration_name: string; checksum: string; finished_at: Date | null }>

const prismaLock = 72707369

const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies what is missing of `prisma/migrations` and answers with the names it applied; each in one transaction, so a failing one
 * leaves nothing. Keeps Prisma's lock, table and checksums: `prisma migrate deploy` may do the next one.
 */
export async function migrate(
  databaseUrl: string,
  folder = path.resolve('prisma/migrations'),
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const client = new Client({ connectionString: databaseUrl, application_name: 'tickmark migrations' })
  await client.connect()
  try {
    await client.query(`SET lock_timeout = '60s'; SET client_min_messages = warning`)
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(historyTable)
    const missing = stillMissing(migrations, await readHistory(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      const unix = sql.replaceAll('\r\n', '\n')
      return { name, sql, checksums: [sql, unix, unix.replaceAll('\n', '\r\n')].map(sha256) }
    }),
  )
}

async function readHistory(client: Client): Promise<readonly HistoryRow[]> {
  const { rows } = await client.query<HistoryRow>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at',
  )
  return rows
}

/** Which migrations the database has not seen, in order; refuses a history that the source does not agree with. */
function stillMissing(
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
): readonly Migration[] {
  for (const { migration_name: name, checksum, finished_at: finishedAt } of history) {
    const known = migrations.find((migration) => migration.name === name)
    if (!finishedAt)
      throw new MigrationRefused(
        `The migration ${name} failed half-way earlier: restore a backup, or resolve it with Prisma.`,
      )
    if (!known)
      throw new MigrationRefused(
        `The database has seen the migration ${name}, which this version lacks: start a newer Tickmark.`,
      )
    if (!known.checksums.includes(checksum))
      throw new MigrationRefused(
        `The migration ${name} was edited after it had been applied: bring back the file as it was.`,
      )
  }
  const seen = new Set(history.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !seen.has(name))
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const startedAt = new Date()
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksums[0], migration.name, startedAt],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationRefused(`The migration ${migration.name} failed and was undone: ${reason}.`, { cause })
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
