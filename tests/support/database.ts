import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

/** A database of one test: its address, and the way to drop it once nobody is connected any more. */
export type FreshDatabase = Readonly<{ url: string; drop(): Promise<void> }>

/** Copies the migrated template into a new database; what is not dropped goes with the server at the end of the run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return newDatabase(`${inject('testServer').prefix}_template`)
}

/** Makes a database without any table. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return newDatabase('template0')
}

async function newDatabase(template: string): Promise<FreshDatabase> {
  const { url, prefix } = inject('testServer')
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  await tell(url, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return { url: address.href, drop: () => tell(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function tell(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
