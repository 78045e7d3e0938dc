import { ZodError, type z } from 'zod'
import { seedDesk } from '@/lib/commands/desk/seed-desk'
import { closeDb } from '@/lib/db/client'
import { readSettings } from '@/lib/settings/settings'
import type { seeded } from './seed'

async function answer(): Promise<z.input<typeof seeded>> {
  try {
    return await seedDesk(readSettings(process.env))
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    return {
      trouble: `The first administrator cannot be made: ${error.issues[0]?.message} (TICKMARK_ADMIN_EMAIL, TICKMARK_ADMIN_PASSWORD).`,
    }
  } finally {
    await closeDb()
  }
}

process.send?.(await answer())
process.disconnect()
