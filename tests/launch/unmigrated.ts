import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach } from 'vitest'
import { emptyDatabase, type FreshDatabase } from '@/tests/support/database'

/** A database without any table and an empty folder for migrations, both new for each test and gone after it. */
export function anUnmigratedDatabase() {
  let folder: string
  let database: FreshDatabase
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tickmark-migrations-'))
    database = await emptyDatabase()
  })
  afterEach(async () => {
    await database.drop()
    await rm(folder, { recursive: true })
  })

  async function ask(sql: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  return {
    get url() {
      return database.url
    },
    get folder() {
      return folder
    },
    /** The rows that the database answers with. */
    ask,
  }
}
