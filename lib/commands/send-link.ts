import 'server-only'
import { linkHours } from '@/lib/accounts/links'
import type { SentLink } from '@/lib/api/answers'
import type { LinkPurpose } from '@/lib/domain/person'
import { invitationLetter, resetLetter } from '@/lib/mail/account-letters'
import { deskLink } from '@/lib/mail/desk-link'
import { isMailSet, sendMail } from '@/lib/mail/mail'

const ways = { invitation: { place: '/invitations', letter: invitationLetter }, reset: { place: '/reset', letter: resetLetter } } as const

/** The link of a token that was made and committed, and what became of the mail with it; a mail that fails takes nothing back. */
export async function sendLink({ name, email }: { name: string; email: string }, purpose: LinkPurpose, token: string): Promise<SentLink> {
  const { place, letter } = ways[purpose]
  const link = deskLink(`${place}/${token}`)
  if (!isMailSet()) return { link, purpose, mail: 'not-set' }
  const isSent = await sendMail(letter({ to: email, name, link, hours: linkHours[purpose] }))
  return { link, purpose, mail: isSent ? 'sent' : 'failed' }
}
