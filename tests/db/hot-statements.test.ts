import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { hotStatements } from '@/lib/db/hot-statements'

const ask = (nameOf: ReturnType<typeof hotStatements>, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf({ sql }))

test('a statement gets a name once it is asked often, and keeps it', () => {
  const nameOf = hotStatements()
  const names = ask(nameOf, 'SELECT 1', 20)
  expect(names[0]).toBe('')
  expect(names.at(-1)).not.toBe('')
  expect(new Set(names).size).toBe(2)
})

test('two statements never share a name', () => {
  const nameOf = hotStatements()
  const names = Array.from({ length: 200 }, (_, n) => ask(nameOf, `SELECT ${n}`, 20).at(-1)!)
  const given = names.filter((name) => name !== '')
  expect(new Set(given).size).toBe(given.length)
})

test('a statement has the same name in every process, however many had one before', () => {
  const [here, there] = [hotStatements(), hotStatements()]
  ask(there, 'SELECT 2', 20)
  expect(ask(here, 'SELECT 1', 20).at(-1)).toBe(ask(there, 'SELECT 1', 20).at(-1))
})

test('only so many statements are kept ready, and none that lists many values', () => {
  const nameOf = hotStatements()
  const named = Array.from({ length: 500 }, (_, n) => ask(nameOf, `SELECT ${n}`, 20).at(-1)!).filter(
    (name) => name !== '',
  )
  expect(named.length).toBeLessThanOrEqual(100)
  expect(
    ask(hotStatements(), `SELECT ${Array.from({ length: 2000 }, (_, n) => `$${n + 1}`).join()}`, 50).every(
      (name) => name === '',
    ),
  ).toBe(true)
})

test('statements that come once each do not fill the memory, nor keep a hot one from its name', () => {
  const nameOf = hotStatements()
  for (let n = 0; n < 5000; n += 1) nameOf({ sql: `SELECT ${n}` })
  expect(ask(nameOf, 'SELECT now()', 20).at(-1)).not.toBe('')
})

test('the database keeps ready what is asked again and again, and answers as before', async () => {
  const count = () => db().article.count({ where: { title: 'Nothing of that name' } })
  for (let turn = 0; turn < 20; turn += 1) expect(await count()).toBe(0)
  const ready = await db().$queryRaw<
    { statement: string }[]
  >`SELECT "statement" FROM pg_prepared_statements WHERE "name" LIKE 'tickmark_%'`
  expect(ready.some(({ statement }) => statement.includes('"Article"'))).toBe(true)
})
