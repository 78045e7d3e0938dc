import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { closeDb } from '@/lib/db/client'
import { PrismaClient } from '@/lib/db/generated/client'

type Statement = Readonly<{ sql: string; params: unknown[] }>

/** The statements that a deed sends to the database. */
export async function statementsOf(deed: () => Promise<unknown>): Promise<Statement[]> {
  await closeDb()
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }),
    log: [{ emit: 'event', level: 'query' }],
  })
  const statements: Statement[] = []
  client.$on('query', ({ query, params }) =>
    statements.push({ sql: query, params: JSON.parse(params) as unknown[] }),
  )
  Object.assign(globalThis, { tickmarkDb: client })
  try {
    await deed()
  } finally {
    await closeDb()
  }
  return statements
}

/** How PostgreSQL would carry out a statement: each step with the table or index it reads. */
export async function planOf({ sql, params }: Statement): Promise<string[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, params)
    return rows.map((row) => row['QUERY PLAN'])
  } finally {
    await client.end()
  }
}
