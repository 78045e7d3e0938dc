import { ZodError } from 'zod'
import type { Desk } from './desk'
import { Trouble } from './trouble'

/** Gives an empty desk what it needs to begin; answers with the token of the first administrator's link while nobody has an account. */
export async function seed({ settings, env }: Desk): Promise<string | null> {
  process.env.DATABASE_URL = env.DATABASE_URL
  const { closeDb } = await import('@/lib/db/client')
  const { seedDesk } = await import('@/lib/commands/seed-desk')
  const { sample, adminEmail, adminPassword } = settings
  try {
    return (await seedDesk({ sample, adminEmail, adminPassword })).firstAdminToken
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    throw new Trouble(`The first administrator cannot be made: ${error.issues[0]?.message} (TICKMARK_ADMIN_EMAIL, TICKMARK_ADMIN_PASSWORD).`)
  } finally {
    await closeDb()
  }
}
