import { z } from 'zod'
import type { Colleague } from '@/lib/domain/assignment'
import type { LinkPurpose, PersonView } from '@/lib/domain/person'

/** A one-time link, and what became of the mail with it: the administrator sees the link in any case. */
export type SentLink = Readonly<{ link: string; purpose: LinkPurpose; mail: 'sent' | 'failed' | 'not-set' }>

export const colleagueOutput = z.custom<Colleague>()
export const personOutput = z.custom<PersonView>()
export const invitationOutput = z.custom<{ id: string; invitation: string; mail: SentLink['mail'] }>()
export const sentLinkOutput = z.custom<SentLink>()
