import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { administrator, type OwnDesk, type RunningDesk } from '../desk'
import { ask, signIn } from '../asking'
import { median } from '../figures'
import { memoryBelow } from '../memory'
import type { Measured } from './surroundings'

/** Starts a prepared and built desk some times and tells how long it took and what it holds when it has served and rests. */
export async function measureStart(desk: OwnDesk, articleId: string, times: number): Promise<Measured> {
  const seconds: number[] = []
  for (let round = 1; round < times; round++) {
    const running = await desk.start()
    seconds.push(running.seconds)
    await running.stop()
  }
  const running = await desk.start()
  seconds.push(running.seconds)
  const memory = await restingMemory(desk, running, articleId).finally(() => running.stop())
  const rows: Measured['rows'] = [
    {
      measure: 'start',
      what: 'warm npm start to ready',
      unit: 's',
      ours: median(seconds),
      floor: null,
      aim: { most: 5 },
    },
    ...(memory
      ? [
          {
            measure: 'start',
            what: 'memory at rest, app and database',
            unit: 'MB' as const,
            ours: memory.app.own + memory.database.own,
            floor: null,
            aim: { most: 400 },
          },
        ]
      : []),
  ]
  return { rows, details: { seconds, memory } }
}

async function restingMemory({ dataDir }: OwnDesk, { origin, pid }: RunningDesk, articleId: string) {
  const cookie = await signIn(origin, administrator.email, administrator.password)
  for (let visit = 0; visit < 3; visit++)
    await ask(`${origin}/articles/${articleId}`, { headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } })
  await wait(8000)
  const [app, database] = [await memoryBelow(pid), await memoryBelow(await databasePid(dataDir))]
  return app && database && { app, database }
}

/** The server's first process, as its own file tells. */
async function databasePid(dataDir: string): Promise<number> {
  const folder = (
    await readFile(path.join(dataDir, 'postgres-folder'), 'utf8').catch(() => path.join(dataDir, 'postgres'))
  ).trim()
  return Number((await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0])
}
