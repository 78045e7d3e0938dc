import { closeDb } from '@/lib/db/client'
import { freshDatabase } from './database'

const held = globalThis as { tickmarkEnv?: NodeJS.ProcessEnv; tickmarkBell?: unknown }

// Runs before each test file is read. Files that share a process share what they import, so that the client is compiled once; what one
// of them has set is put back for the next, which finds a database of its own. Its address is put in place at once: what a file has left
// running may ask for the client at any time, and one made without an address would be kept.
const { url } = await freshDatabase()
held.tickmarkEnv ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in held.tickmarkEnv)) delete process.env[name]
Object.assign(process.env, held.tickmarkEnv, { DATABASE_URL: url })
delete held.tickmarkBell
await closeDb()
