import 'server-only'
import { linkHours, makeLink } from '@/lib/accounts/links'
import { keepToldOnce, toldOnce } from '@/lib/accounts/told-once'
import type { SentLink } from '@/lib/api/people/output'
import { db, type Db } from '@/lib/db/client'
import type { LinkPurpose } from '@/lib/domain/person'
import { invitationLetter, resetLetter } from '@/lib/mail/account-letters'
import { deskLink } from '@/lib/mail/desk-link'
import { isMailSet, sendMail } from '@/lib/mail/mail'

const ways = {
  invitation: { place: '/invitations', letter: invitationLetter },
  reset: { place: '/reset', letter: resetLetter },
} as const

type Told = Readonly<{ purpose: LinkPurpose; token: string; mail: SentLink['mail'] }>

const linkOf = (purpose: LinkPurpose, token: string): string => deskLink(`${ways[purpose].place}/${token}`)

/** Makes a link for a person and keeps it for who asks again under the same key; until a mail was taken it counts as failed. */
export async function makeKeptLink(tx: Db, personId: string, purpose: LinkPurpose): Promise<string> {
  const token = await makeLink(tx, personId, purpose, new Date())
  await keepToldOnce(tx, { purpose, token, mail: isMailSet() ? 'failed' : 'not-set' } satisfies Told)
  return token
}

/** The link of a token that was made and committed, and what became of the mail with it; a mail that fails takes nothing back. */
export async function sendLink(
  { name, email }: { name: string; email: string },
  purpose: LinkPurpose,
  token: string,
): Promise<SentLink> {
  const link = linkOf(purpose, token)
  if (!isMailSet()) return { link, purpose, mail: 'not-set' }
  const isSent = await sendMail(ways[purpose].letter({ to: email, name, link, hours: linkHours[purpose] }))
  if (isSent) await keepToldOnce(db(), { purpose, token, mail: 'sent' } satisfies Told)
  return { link, purpose, mail: isSent ? 'sent' : 'failed' }
}

/** The link that was made under a key and what became of the mail with it, without sending another; null when that is not known any more. */
export function sentLinkAgain(done: { who: string; key: string; sealed: string | null }): SentLink | null {
  const told = toldOnce(done, done.sealed) as Told | null
  return told && { link: linkOf(told.purpose, told.token), purpose: told.purpose, mail: told.mail }
}
