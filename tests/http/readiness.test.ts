import { readdirSync } from 'node:fs'
import { Client } from 'pg'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { closeDb, db } from '@/lib/db/client'
import { Browser, passphrase, serveDesk, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let browser: Awaited<ReturnType<typeof signedIn>>

beforeAll(async () => {
  browser = await signedIn(desk, 'admin')
})

describe('the desk says', () => {
  const ready = async () => {
    const answer = await fetch(`${desk.url}/api/ready`)
    return [answer.status, await answer.json()]
  }

  test('that it lives and is ready', async () => {
    const health = await fetch(`${desk.url}/api/health`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'alive' }])
    expect(await ready()).toEqual([200, { status: 'ready' }])
  })

  test('that it is not ready while a migration is missing', async () => {
    const newest = readdirSync('prisma/migrations')
      .filter((name) => /^\d/.test(name))
      .sort()
      .at(-1)!
    await db()
      .$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = 'gone' WHERE "migration_name" = ${newest}`
    expect(await ready()).toEqual([503, { status: 'not ready' }])
    await db()
      .$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = ${newest} WHERE "migration_name" = 'gone'`
    expect(await ready()).toEqual([200, { status: 'ready' }])
  })

  test('that it is not ready when there is no database at all', async () => {
    const alone = await serveDesk({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' })
    try {
      expect((await fetch(`${alone.url}/api/ready`)).status).toBe(503)
      const answer = await new Browser(alone.url).ask('POST', '/invitations/x', { password: passphrase })
      expect(answer).toMatchObject({ status: 503, body: { error: { code: 'not-ready' } } })
    } finally {
      await alone.stop()
    }
  })

  test('that it is not ready while the database is away, and recovers by itself', async () => {
    const name = new URL(process.env.DATABASE_URL!).pathname.slice(1)
    const server = new Client({ connectionString: inject('testServer').url })
    await server.connect()
    try {
      await closeDb()
      await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`)
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
      expect(await ready()).toEqual([503, { status: 'not ready' }])
      expect((await fetch(`${desk.url}/api/health`)).status).toBe(200)
      for (const [method, place, body] of [
        ['GET', '/articles'],
        ['PUT', '/drafts/x', { fields: {} }],
        ['POST', '/invitations/x', { password: passphrase }],
      ] as const) {
        const answer = await browser.ask(method, place, body)
        expect(answer).toMatchObject({
          status: 503,
          body: { error: { code: 'not-ready', message: 'The desk is not ready; try again in a moment.' } },
        })
      }
      const refused = await new Browser(desk.url).signIn(browser.person.email)
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
      expect(await refused.text()).not.toMatch(/prisma|invocation|database|ECONN|\.ts/i)
    } finally {
      await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`)
      await server.end()
    }
    expect(await ready()).toEqual([200, { status: 'ready' }])
    expect((await browser.ask('GET', '/articles')).status).toBe(200)
    expect(desk.log()).not.toMatch(/desk\.test|only-for-this-run|SELECT/)
  })
})
