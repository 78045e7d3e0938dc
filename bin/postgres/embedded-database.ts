import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { say } from '@/bin/say'
import { hasCode, Trouble } from '@/bin/trouble'
import { clusterUrl, type Cluster } from './cluster'
import { embeddedCluster } from './embedded-cluster'
import { takeOwnership, type Ownership } from './owner'
import { joinOrStart, stopServer, type Server } from './server'

/** A database that is open; closing it stops the server too when it is ours to stop. */
export type OpenDatabase = Readonly<{ url: string; close(): Promise<void> }>

/** The data folder belongs to a desk that is running. */
export class AlreadyOpen extends Trouble {}

const database = 'tickmark'

/** Whether there is as much free disk space as the settings ask for. */
type HasRoom = () => Promise<boolean>

const pause = 1_000

/** Waits until there is room, and says once that it does. */
async function untilRoom(hasRoom: HasRoom, isOver: () => boolean): Promise<void> {
  for (let told = false; !isOver() && !(await hasRoom()); told = true) {
    if (!told)
      say(
        'The database has stopped, and there is too little disk space to start it again: the desk goes on by itself when there is room.',
      )
    await wait(pause)
  }
}

/**
 * Opens the database of a data folder as its one owner, or throws `AlreadyOpen`. A server that dies meanwhile is started again on the
 * same port, once there is room for it; `lost` is called with one sentence when that cannot be.
 */
export async function openAsOwner(
  dataDir: string,
  lost: (sentence: string) => void,
  hasRoom: HasRoom = async () => true,
): Promise<OpenDatabase> {
  const cluster = await embeddedCluster(dataDir)
  let server = await joinOrStart(cluster)
  let ownership = await take()
  let isClosing = false
  if (!ownership)
    throw new AlreadyOpen(`Tickmark is already running on ${dataDir}: use that one, or stop it first.`)
  await makeDatabase(cluster, server)
  const { port } = server
  return { url: clusterUrl(cluster, port, database), close }

  function take(): Promise<Ownership | null> {
    return takeOwnership(clusterUrl(cluster, server.port, 'postgres'), () => void revive())
  }

  async function revive(): Promise<void> {
    try {
      await untilRoom(hasRoom, () => isClosing)
      if (isClosing) return
      server = await joinOrStart(cluster, port)
      ownership = await take()
      if (!ownership || server.port !== port)
        lost('The database went away and came back as another: start again.')
    } catch (error) {
      if (!(await hasRoom())) return revive() // there was too little room while it started
      lost(error instanceof Error ? error.message : String(error))
    }
  }

  async function close(): Promise<void> {
    isClosing = true
    await ownership?.release()
    await stopServer(cluster, server)
  }
}

/** Opens it beside a running desk; where none is running this becomes the owner until it is closed. */
export async function openAsGuest(dataDir: string): Promise<OpenDatabase> {
  try {
    return await openAsOwner(dataDir, () => undefined)
  } catch (error) {
    if (!(error instanceof AlreadyOpen)) throw error
    const cluster = await embeddedCluster(dataDir)
    const server = await joinOrStart(cluster)
    return { url: clusterUrl(cluster, server.port, database), close: async () => undefined }
  }
}

async function makeDatabase(cluster: Cluster, server: Server): Promise<void> {
  const client = new Client({ connectionString: clusterUrl(cluster, server.port, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (!rowCount) await client.query(`CREATE DATABASE ${database} TEMPLATE template0`)
  } catch (error) {
    if (!hasCode(error, '42P04')) throw error
  } finally {
    await client.end()
  }
}
