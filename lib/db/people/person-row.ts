import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { PersonView } from '@/lib/domain/person'

/** What is read of a person for administrators. */
export const personColumns = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  passwordHash: true,
  oidcSubject: true,
  totpSince: true,
  version: true,
} satisfies Prisma.PersonSelect

type PersonRow = Prisma.PersonGetPayload<{ select: typeof personColumns }>

/** A person of their row, as administrators see somebody. */
export const toPersonView = ({
  disabledAt,
  passwordHash,
  oidcSubject,
  totpSince,
  ...row
}: PersonRow): PersonView => ({
  ...row,
  disabled: disabledAt !== null,
  invited: passwordHash === null && oidcSubject === null,
  secondFactor: totpSince !== null,
})
