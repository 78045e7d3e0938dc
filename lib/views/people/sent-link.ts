import 'server-only'
import { toldOnce } from '@/lib/accounts/told-once'
import type { SentLink } from '@/lib/api/people/output'
import type { LinkPurpose } from '@/lib/domain/person'
import { deskLink } from '@/lib/mail/desk-link'

/** What is kept of a link that was made under a key. */
export type KeptLink = Readonly<{ purpose: LinkPurpose; token: string; mail: SentLink['mail'] }>

const places = { invitation: '/invitations', reset: '/reset' } as const

/** The address at which the token of a link is used. */
export const linkOf = (purpose: LinkPurpose, token: string): string => deskLink(`${places[purpose]}/${token}`)

/** The link that was made under a key and what became of the mail with it, without sending another; null when that is not known any more. */
export function findSentLink(done: { who: string; key: string; sealed: string | null }): SentLink | null {
  const kept = toldOnce(done, done.sealed) as KeptLink | null
  return kept && { link: linkOf(kept.purpose, kept.token), purpose: kept.purpose, mail: kept.mail }
}
