import { existsSync } from 'node:fs'
import type { Desk } from './desk'

type SeedDesk = (desk: { sample: boolean; adminEmail?: string; adminPassword?: string }) => Promise<{ firstAdminToken: string | null }>

/** Gives an empty desk what it needs to begin; answers with the token of the first administrator's link while nobody has an account. */
export async function seed(desk: Desk): Promise<string | null> {
  if (!existsSync('lib/commands/seed-desk.ts')) return null
  process.env.DATABASE_URL = desk.env.DATABASE_URL
  const deeds = '@/lib/commands/seed-desk'
  const { seedDesk } = (await import(deeds)) as { seedDesk: SeedDesk }
  const { sample, adminEmail, adminPassword } = desk.settings
  return (await seedDesk({ sample, adminEmail, adminPassword })).firstAdminToken
}
