import 'server-only'
import { linkHours, makeLink } from '@/lib/accounts/links'
import { keepToldOnce } from '@/lib/accounts/told-once'
import type { SentLink } from '@/lib/api/people/output'
import { db, type Db } from '@/lib/db/client'
import type { LinkPurpose } from '@/lib/domain/person'
import { invitationLetter, resetLetter } from '@/lib/mail/account-letters'
import { isMailSet, sendMail } from '@/lib/mail/mail'
import { linkOf, type KeptLink } from '@/lib/views/people/sent-link'

const letters = { invitation: invitationLetter, reset: resetLetter } as const

/** Makes a link for a person and keeps it for who asks again under the same key; until a mail was taken it counts as failed. */
export async function makeKeptLink(tx: Db, personId: string, purpose: LinkPurpose): Promise<string> {
  const token = await makeLink(tx, personId, purpose, new Date())
  await keepToldOnce(tx, { purpose, token, mail: isMailSet() ? 'failed' : 'not-set' } satisfies KeptLink)
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
  const isSent = await sendMail(letters[purpose]({ to: email, name, link, hours: linkHours[purpose] }))
  if (isSent) await keepToldOnce(db(), { purpose, token, mail: 'sent' } satisfies KeptLink)
  return { link, purpose, mail: isSent ? 'sent' : 'failed' }
}
