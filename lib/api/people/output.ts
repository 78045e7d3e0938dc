import { z } from 'zod'
import type { Colleague } from '@/lib/domain/assignment'
import { linkPurposes, roles, type PersonView } from '@/lib/domain/person'
import { ordinal, schemaOf } from '../shapes'

const role = z.enum(roles)

export const colleagueOutput = schemaOf<Colleague>()(
  z.strictObject({ id: z.string(), name: z.string(), role }),
)

export const personOutput = schemaOf<PersonView>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    disabled: z.boolean(),
    invited: z.boolean(),
    secondFactor: z.boolean(),
    version: ordinal,
  }),
)

/** What became of the mail with a link. */
const mail = z.enum(['sent', 'failed', 'not-set'])

export const invitationOutput = z.strictObject({ id: z.string(), invitation: z.string(), mail })

/** A one-time link, and what became of the mail with it: the administrator sees the link in any case. */
export const sentLinkOutput = z.strictObject({ link: z.string(), purpose: z.enum(linkPurposes), mail })
export type SentLink = z.output<typeof sentLinkOutput>
