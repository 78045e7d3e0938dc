import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { isDatabaseAway } from '@/app/api/door/away'
import { PrismaClient } from '@/lib/db/generated/client'

test('a transaction that does not get its turn in time is told as a desk that cannot answer now, not as a failure', async () => {
  const narrow = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 }) })
  const next = () => narrow.$transaction((tx) => tx.$queryRaw`SELECT 1`, { maxWait: 50 })
  const refused: unknown = await narrow.$transaction(() => next().catch((error: unknown) => error), { maxWait: 20_000, timeout: 20_000 })
  await narrow.$disconnect()
  expect(String(refused)).toMatch(/Unable to start a transaction in the given time/)
  expect(isDatabaseAway(refused)).toBe(true)
})
