import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { isDatabaseAway } from '@/app/api/door/away'
import { PrismaClient } from '@/lib/db/generated/client'
import { asItStands } from '@/tests/support/as-it-stands'

test('a transaction that does not get its turn in time is told as a desk that cannot answer now, not as a failure', async () => {
  const narrow = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 }),
  })
  const next = () => narrow.$transaction((tx) => tx.$queryRaw`SELECT 1`, { maxWait: 50 })
  const refused: unknown = await narrow.$transaction(() => next().catch((error: unknown) => error), {
    maxWait: 20_000,
    timeout: 20_000,
  })
  await narrow.$disconnect()
  expect(String(refused)).toMatch(/Unable to start a transaction in the given time/)
  expect(isDatabaseAway(refused)).toBe(true)
})

/** What a statement of our own fails with when its line to the database is cut, in this way, while it waits for its answer. */
async function failureOfACut(cut: (near: Socket) => void): Promise<unknown> {
  const address = new URL(process.env.DATABASE_URL!)
  const [host, port] = [address.hostname, Number(address.port)]
  let isCutting = false
  const server = createServer((near) => {
    const far = connect(port, host)
    near
      .on('data', (words) => (isCutting ? cut(near) : far.write(words)))
      .on('error', () => undefined)
      .on('close', () => far.destroy())
    far
      .on('data', (words) => near.write(words))
      .on('error', () => undefined)
      .on('close', () => near.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  address.hostname = '127.0.0.1'
  address.port = String((server.address() as { port: number }).port)
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: address.href, max: 1 }) })
  await client.$queryRaw`SELECT 1`
  isCutting = true
  const failure: unknown = await client.$queryRaw`SELECT 2`.catch((error: unknown) => error)
  await client.$disconnect()
  server.close()
  return failure
}

test.for([
  ['closed', (near: Socket) => near.destroy()],
  ['reset', (near: Socket) => near.resetAndDestroy()],
] as const)(
  'a line to the database that is %s in mid-statement is told as a desk that cannot answer now',
  async ([, cut]) => {
    expect(isDatabaseAway(await failureOfACut((near) => void cut(near)))).toBe(true)
  },
)

test.for(['53300', '40P01'])('so is a refusal of the database that says to try again, %s', async (code) => {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 }),
  })
  const failure: unknown = await client
    .$executeRaw(asItStands(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`))
    .catch((error: unknown) => error)
  await client.$disconnect()
  expect(failure).toBeInstanceOf(Error)
  expect(isDatabaseAway(failure)).toBe(true)
})

test('a bug in a statement is no such thing', async () => {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 }),
  })
  const failure: unknown = await client.$queryRaw`SELECT nothing_of_this_name`.catch(
    (error: unknown) => error,
  )
  await client.$disconnect()
  expect(isDatabaseAway(failure)).toBe(false)
})
