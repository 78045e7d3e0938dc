import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from './client'

/** Whether the database answers and has every migration of this build. */
export async function isMigrated(db: Db, folder = path.resolve('prisma/migrations')): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true })
  const wanted = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const rows = await db.$queryRaw<
    { name: string }[]
  >`SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`
  const applied = new Set(rows.map((row) => row.name))
  return wanted.every((name) => applied.has(name))
}
