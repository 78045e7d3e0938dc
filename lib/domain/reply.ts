import type { PersonName } from './comment'

/** By which way somebody was asked for comment. */
export const replyChannels = ['e-mail', 'phone', 'letter', 'message', 'form', 'in-person'] as const
export type ReplyChannel = (typeof replyChannels)[number]

/** What somebody who was asked did: silence is none of these. */
export const replyAnswers = ['answered', 'no-comment', 'declined'] as const
export type ReplyAnswer = (typeof replyAnswers)[number]

/** Most statements that one party is asked about at once, longest name of a party and longest answer, in UTF-16 units. */
export const mostStatements = 200
export const longestParty = 300
export const longestReply = 20_000

/** What a party was asked about: the words as they were then, and the claim that they are of; null where that was removed. */
export type Statement = Readonly<{ claimId: string | null; words: string }>

/** When a party was asked, until when it was to answer, and what it did; `answer` is null as long as it is silent. */
export type Asked = Readonly<{
  askedAt: string
  channel: ReplyChannel
  until: string | null
  answer: ReplyAnswer | null
  answeredAt: string | null
}>

/** That a party was asked about one claim. */
export type AskedOfClaim = Asked & Readonly<{ id: string; party: string }>

/**
 * Who was asked for comment on which statements of an article, and what they answered: the party under the name by which it was asked, and the
 * source of the registry that it is, where it is one. One that was entered by mistake is withdrawn and counts no more.
 */
export type Reply = Asked &
  Readonly<{
    id: string
    articleId: string
    party: string
    source: string | null
    statements: readonly Statement[]
    askedBy: PersonName
    words: string
    notedBy: PersonName | null
    version: number
    withdrawnAt: string | null
  }>

/** The words by which a party is asked about a claim: its wording, or else the quote. */
export const statementOf = ({
  claimReviewed,
  quote,
}: Readonly<{ claimReviewed: string; quote: string }>): string => claimReviewed.trim() || quote

type Times = Readonly<{ askedAt: string; until: string | null; answeredAt: string | null }>

/** What is wrong with the times of a reply at that moment: sentences under the names of their fields, or null. */
export function replyTimeFaults(
  { askedAt, until, answeredAt }: Times,
  now: string,
): Readonly<Record<string, string>> | null {
  const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other)
  const faults = {
    ...(isBefore(now, askedAt) ? { askedAt: 'This has not come yet.' } : {}),
    ...(until !== null && isBefore(until, askedAt)
      ? { until: 'The deadline is before they were asked.' }
      : {}),
    ...(answeredAt !== null && isBefore(answeredAt, askedAt)
      ? { answeredAt: 'This is before they were asked.' }
      : {}),
    ...(answeredAt !== null && isBefore(now, answeredAt) ? { answeredAt: 'This has not come yet.' } : {}),
  }
  return Object.keys(faults).length > 0 ? faults : null
}

export const replyChannelLabel: Record<ReplyChannel, string> = {
  'e-mail': 'E-mail',
  phone: 'Phone',
  letter: 'Letter',
  message: 'Message',
  form: 'Form on their site',
  'in-person': 'In person',
}
export const replyAnswerLabel: Record<ReplyAnswer, string> = {
  answered: 'They answered',
  'no-comment': 'No comment',
  declined: 'They declined to answer',
}

const inUtc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The day of a moment in UTC, the same wherever it is read: “12 May 2026”. */
export const sayDay = (at: string): string => inUtc.format(new Date(at))

/** What became of an asking: “not answered”, “answered on 13 May 2026”, “no comment”, “declined to answer”. */
function sayOutcome({ answer, answeredAt }: Asked): string {
  if (answer === null) return 'not answered'
  if (answer === 'answered') return answeredAt === null ? 'answered' : `answered on ${sayDay(answeredAt)}`
  return answer === 'no-comment' ? 'no comment' : 'declined to answer'
}

/** That a party was asked, and what became of it, in one line: “Asked Ministry of Defence on 12 May 2026, until 14 May 2026; not answered”. */
export function sayAsked({ party, ...asked }: Asked & Readonly<{ party: string }>): string {
  const until = asked.until === null ? '' : `, until ${sayDay(asked.until)}`
  return `Asked ${party} on ${sayDay(asked.askedAt)}${until}; ${sayOutcome(asked)}`
}
