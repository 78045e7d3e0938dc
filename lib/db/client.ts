import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { databaseUrl } from '@/lib/settings/running'
import { PrismaClient } from './generated/client'
import { hotStatements } from './hot-statements'

/** A connection to the desk's database, or to one transaction of it. */
export type Db = Pick<
  PrismaClient,
  | 'person'
  | 'recoveryCode'
  | 'session'
  | 'invitation'
  | 'desk'
  | 'deskActivity'
  | 'scale'
  | 'article'
  | 'articleAccess'
  | 'presence'
  | 'revision'
  | 'clearedSentence'
  | 'claim'
  | 'span'
  | 'round'
  | 'review'
  | 'reviewConfirmation'
  | 'verdict'
  | 'panelVote'
  | 'takenBack'
  | 'evidence'
  | 'source'
  | 'snapshot'
  | 'keptFile'
  | 'comment'
  | 'reply'
  | 'replyStatement'
  | 'notice'
  | 'gateOverride'
  | 'signOff'
  | 'correction'
  | 'activity'
  | 'heldActivity'
  | 'draft'
  | 'deedKey'
  | '$queryRaw'
  | '$executeRaw'
>

const held = globalThis as { tickmarkDb?: PrismaClient }

/** The process's one database client, made when it is first asked for from `DATABASE_URL`; a database that does not answer is given up within seconds. */
export function db(): PrismaClient {
  held.tickmarkDb ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: databaseUrl(),
        max: 10,
        connectionTimeoutMillis: 5_000,
        statement_timeout: 9_500,
        query_timeout: 10_000,
        keepAlive: true,
      },
      { statementNameGenerator: hotStatements() },
    ),
    transactionOptions: { timeout: 10_000, maxWait: 5_000 },
  })
  return held.tickmarkDb
}

/** Ends the client's connections; the next `db()` makes new ones, also while these still end. */
export async function closeDb(): Promise<void> {
  const { tickmarkDb: client } = held
  delete held.tickmarkDb
  await client?.$disconnect()
}
