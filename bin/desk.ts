import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { migrate, MigrationRefused } from '@/lib/db/migrate'
import { readSettings, WrongSetting, type Settings } from '@/lib/settings/settings'
import { openAsGuest, openAsOwner, type OpenDatabase } from './postgres/embedded-database'
import { isRoot } from './postgres/system-user'
import { openOwnServer } from './postgres/own-server'
import { foldersOf, roomAbove } from './front/room'
import { hasCode, Trouble } from './trouble'
import { writeOnce } from './write-once'

/** A desk whose database is open and in its newest shape; `dataDir` is absolute and `env` is what its processes need. */
export type Desk = Readonly<{
  settings: Settings
  dataDir: string
  env: NodeJS.ProcessEnv
  database: OpenDatabase
}>

/** Reads `.env` and the environment, which wins. */
export function settingsOfThisDesk(): Settings {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if (!hasCode(error, 'ENOENT'))
      throw new Trouble('The file .env cannot be read: check its permissions.', { cause: error })
  }
  try {
    return readSettings(process.env)
  } catch (error) {
    throw error instanceof WrongSetting ? new Trouble(error.message) : error
  }
}

/** Opens the desk as its one owner; when the database goes away for good, `leaving` is aborted with the sentence that says so. */
export async function openDesk(settings: Settings, leaving: AbortController): Promise<Desk> {
  return open(
    settings,
    (dataDir) =>
      openAsOwner(
        dataDir,
        (sentence) => leaving.abort(new Trouble(sentence)),
        roomAbove(settings.minFreeMb, foldersOf(dataDir)),
      ),
    leaving.signal,
  )
}

/** Opens the desk for one deed of the command line, beside a running desk or alone. */
export async function visitDesk(settings: Settings): Promise<Desk> {
  return open(settings, openAsGuest)
}

type Open = (dataDir: string) => Promise<OpenDatabase>

async function open(settings: Settings, openEmbedded: Open, signal?: AbortSignal): Promise<Desk> {
  const dataDir = await makeDataDir(settings.dataDir)
  const secret =
    settings.secret ??
    (await writeOnce(path.join(dataDir, 'nextauth-secret'), () => randomBytes(32).toString('base64url')))
  const database = settings.databaseUrl
    ? await openOwnServer(settings.databaseUrl, signal)
    : await openEmbedded(dataDir)
  try {
    await migrate(database.url)
  } catch (error) {
    await database.close()
    throw error instanceof MigrationRefused ? new Trouble(error.message) : error
  }
  const env = {
    ...process.env,
    MIN_FREE_MB: String(settings.minFreeMb),
    TRUSTED_PROXIES: settings.trustedProxies ?? '',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.appUrl,
  }
  return { settings, dataDir, env, database }
}

/** Root's data folder stays passable, since its server runs as somebody else; the secrets in it are private one by one. */
async function makeDataDir(named: string): Promise<string> {
  const dataDir = path.resolve(named)
  try {
    await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o755 : 0o700 })
    return dataDir
  } catch (error) {
    throw new Trouble(`The data folder ${dataDir} cannot be made: choose another with DATA_DIR.`, {
      cause: error,
    })
  }
}
