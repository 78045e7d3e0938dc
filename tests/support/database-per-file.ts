import { closeDb } from '@/lib/db/client'
import { freshDatabase } from './database'

const held = globalThis as { tickmarkEnv?: NodeJS.ProcessEnv; tickmarkBell?: unknown }

// Runs before each test file is read. Files that share a process share what they import, so that the client is compiled once; what one
// of them has set is put back for the next, which finds a database of its own.
held.tickmarkEnv ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in held.tickmarkEnv)) delete process.env[name]
Object.assign(process.env, held.tickmarkEnv)
await closeDb()
delete held.tickmarkBell
process.env.DATABASE_URL = (await freshDatabase()).url
