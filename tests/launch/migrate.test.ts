import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { migrate, MigrationRefused } from '@/lib/db/migrate'
import { freshDatabase } from '@/tests/support/database'
import { anUnmigratedDatabase } from './unmigrated'

const database = anUnmigratedDatabase()
const { ask } = database

beforeEach(async () => {
  await write('1_shelf', 'CREATE TABLE shelf (id int PRIMARY KEY);')
  await write('2_book', 'CREATE TABLE book (id int PRIMARY KEY);\nINSERT INTO book VALUES (1);')
})

test('brings an empty database to the newest shape, in order, once', async () => {
  expect(await migrate(database.url, database.folder)).toEqual(['1_shelf', '2_book'])
  expect(await migrate(database.url, database.folder)).toEqual([])
  expect(await ask('SELECT count(*)::int AS n FROM book')).toEqual([{ n: 1 }])
})

test('adds only what is new', async () => {
  await migrate(database.url, database.folder)
  await write('3_reader', 'CREATE TABLE reader (id int PRIMARY KEY);')
  expect(await migrate(database.url, database.folder)).toEqual(['3_reader'])
})

test('the real migrations leave nothing to apply', async () => {
  const migrated = await freshDatabase()
  expect(await migrate(migrated.url)).toEqual([])
  await migrated.drop()
})

test('an edited migration is refused, and nothing after it is applied', async () => {
  await migrate(database.url, database.folder)
  await write('1_shelf', 'CREATE TABLE shelf (id bigint PRIMARY KEY);')
  await write('3_reader', 'CREATE TABLE reader (id int PRIMARY KEY);')
  await expect(migrate(database.url, database.folder)).rejects.toThrow(/1_shelf was edited/)
  expect(await tables()).not.toContain('reader')
})

test('other line endings are not an edit', async () => {
  await migrate(database.url, database.folder)
  await write('2_book', 'CREATE TABLE book (id int PRIMARY KEY);\r\nINSERT INTO book VALUES (1);')
  expect(await migrate(database.url, database.folder)).toEqual([])
})

test('a failing migration leaves nothing, and what came before it stays', async () => {
  await write('3_reader', 'CREATE TABLE reader (id int PRIMARY KEY); SELECT 1 / 0;')
  await expect(migrate(database.url, database.folder)).rejects.toThrow(
    /3_reader failed and was undone: division by zero/,
  )
  expect(await tables()).toEqual(['_prisma_migrations', 'book', 'shelf'])
  await write('3_reader', 'CREATE TABLE reader (id int PRIMARY KEY);')
  expect(await migrate(database.url, database.folder)).toEqual(['3_reader'])
})

test('a migration that Prisma left half-way is refused until it is resolved', async () => {
  await migrate(database.url, database.folder)
  await ask(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_book'`)
  await expect(migrate(database.url, database.folder)).rejects.toThrow(MigrationRefused)
  await ask(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '2_book'`)
  await ask('DROP TABLE book')
  expect(await migrate(database.url, database.folder)).toEqual(['2_book'])
})

test('a database of a newer version is refused', async () => {
  await migrate(database.url, database.folder)
  await rm(path.join(database.folder, '2_book'), { recursive: true })
  await expect(migrate(database.url, database.folder)).rejects.toThrow(/2_book, which this version lacks/)
})

test('two starts at once apply each migration once', async () => {
  const applied = await Promise.all([
    migrate(database.url, database.folder),
    migrate(database.url, database.folder),
    migrate(database.url, database.folder),
  ])
  expect(applied.flat().sort()).toEqual(['1_shelf', '2_book'])
})

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(database.folder, name), { recursive: true })
  await writeFile(path.join(database.folder, name, 'migration.sql'), sql)
}

async function tables(): Promise<string[]> {
  const rows = await ask(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`)
  return rows.map((row) => String(row.tablename))
}
