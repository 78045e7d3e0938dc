import 'server-only'
import { randomUUID } from 'node:crypto'
import { isCommonPassword } from '@/lib/accounts/common-passwords'
import { makeLink } from '@/lib/accounts/links'
import { hashPassword } from '@/lib/accounts/passwords'
import { email, newPassword } from '@/lib/api/fields'
import { db } from '@/lib/db/client'
import { makeWords } from './make-words'
import { seedSample } from './sample/seed-sample'

type Wanted = Readonly<{ sample: boolean; adminEmail?: string; adminPassword?: string }>

/**
 * Makes an empty desk usable: the administrator of the settings, or else a one-time link for the first one while nobody has an
 * account; and the sample article when there was never any article. On a desk in use it only makes the words for the search that are
 * missing after an upgrade.
 */
export async function seedDesk({
  sample,
  adminEmail,
  adminPassword,
}: Wanted): Promise<{ firstAdminToken: string | null }> {
  await makeWords()
  if (sample && (await db().article.count()) === 0) await seedSample()
  const accounts = await db().person.count({ where: { passwordHash: { not: null } } })
  if (accounts > 0) return { firstAdminToken: null }
  if (adminEmail === undefined || adminPassword === undefined)
    return { firstAdminToken: await makeLink(db(), null, 'invitation', new Date()) }
  const address = email.parse(adminEmail)
  const password = newPassword
    .refine((given) => !isCommonPassword(given, [address]), 'This password is easy to guess.')
    .parse(adminPassword)
  await db().person.create({
    data: {
      id: randomUUID(),
      email: address,
      name: address.split('@')[0]!,
      role: 'admin',
      passwordHash: await hashPassword(password),
    },
    select: { id: true },
  })
  return { firstAdminToken: null }
}
