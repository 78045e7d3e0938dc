import { readFile, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { hasCode, Trouble } from '@/bin/trouble'
import { clusterUrl, lastWords, launch, type Cluster } from './cluster'

/** A running PostgreSQL on 127.0.0.1. */
export type Server = Readonly<{ pid: number; port: number }>

type PidFile = Server & Readonly<{ status: string }>

const patience = { toTry: 15_000, toRecover: 120_000, toStop: 5_000 }

/**
 * Joins the server that runs on this cluster, or starts one on the port asked for, else on a free one. A server that was killed holds its folder for a second or
 * two: so a refused start is tried again for a while.
 */
export async function joinOrStart(cluster: Cluster, port?: number): Promise<Server> {
  const end = Date.now() + patience.toTry
  for (;;) {
    const server = (await findServer(cluster)) ?? (await tryStart(cluster, port ?? (await freePort())))
    if (server) return server
    if (Date.now() > end) {
      const reason = await lastWords(cluster, 'it gave no reason')
      throw new Trouble(`The embedded database did not start (${reason}): see ${cluster.log}.`)
    }
    await wait(200)
  }
}

/** Stops a server as PostgreSQL calls fast: connections are closed, everything is written. False when it takes longer than 5 s. */
export async function stopServer(cluster: Cluster, server: Server): Promise<boolean> {
  if (!isAlive(server.pid)) return true
  process.kill(server.pid, 'SIGINT')
  const end = Date.now() + patience.toStop
  while ((await readPidFile(cluster))?.pid === server.pid || isAlive(server.pid)) {
    if (Date.now() > end) return false
    await wait(20)
  }
  return true
}

async function findServer(cluster: Cluster): Promise<Server | null> {
  const found = await readPidFile(cluster)
  if (!found || !isAlive(found.pid)) return null
  if (!(await isPostgres(found.pid))) {
    await rm(path.join(cluster.folder, 'postmaster.pid'), { force: true })
    return null
  }
  return found.status === 'ready' && (await isOurs(cluster, found.port)) ? found : null
}

async function tryStart(cluster: Cluster, port: number): Promise<Server | null> {
  const network = ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories=']
  const child = launch(
    cluster,
    'postgres',
    ['-D', cluster.folder, ...network, ...(cluster.options ?? [])],
    cluster.folder,
  )
  let ended = false as boolean
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  child.unref()
  const end = Date.now() + patience.toRecover
  while (!ended && Date.now() < end) {
    const written = await readPidFile(cluster)
    if (written?.pid === child.pid && written?.status === 'ready') return written
    await wait(20)
  }
  return null
}

async function isOurs(cluster: Cluster, port: number): Promise<boolean> {
  const client = new Client({
    connectionString: clusterUrl(cluster, port, 'postgres'),
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory === (await realpath(cluster.folder))
  } catch (error) {
    if (hasCode(error, '28P01'))
      throw new Trouble(
        `The database in ${cluster.folder} does not take the password kept beside it: bring that file back.`,
      )
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The file in which a PostgreSQL says who it is: its process on line 1, its port on line 4, its state on line 8. */
async function readPidFile(cluster: Cluster): Promise<PidFile | null> {
  try {
    const lines = (await readFile(path.join(cluster.folder, 'postmaster.pid'), 'utf8')).split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    if (hasCode(error, 'EACCES'))
      throw new Trouble(
        `The database in ${cluster.folder} belongs to somebody else: start as the user who made it.`,
      )
    throw error
  }
}

/** After a restart of the machine the number in a left-over file may name some other program. */
async function isPostgres(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres')
  return name.trim() === 'postgres'
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

async function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? settle(address.port) : fail(new Error('no free port')),
      )
    })
  })
}
