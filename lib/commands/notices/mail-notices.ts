import 'server-only'
import { sweepUploads } from '@/lib/commands/file/sweep-uploads'
import { db } from '@/lib/db/client'
import { sweepKeys } from '@/lib/db/deed-key'
import { sweepLeases } from '@/lib/db/snapshot/write-snapshot'
import { giveUp, markMailed, notifyDue, takeWaiting, type Waiting } from '@/lib/db/notices/waiting-mail'
import { noticeKinds, noticePath, noticeSays } from '@/lib/domain/notice'
import { logMended, logTroubleOnce } from '@/lib/log/log'
import { deskLink } from '@/lib/mail/desk-link'
import { isMailSet, sendMail } from '@/lib/mail/mail'
import { digestLetter, soonLetter } from '@/lib/mail/notice-letters'

const hour = 3_600_000
const day = 24 * hour
const digestHour = 7
/** A transaction waits for the mail server as long as the mail server may take. */
const patience = { timeout: 60_000, maxWait: 10_000 }

const kindsOf = (when: 'soon' | 'daily') => noticeKinds.filter((kind) => noticeSays[kind].mail === when)

/** The kinds of what waits with how many of each: "2 mentions of you". */
function linesOf(notices: Waiting['notices']): string[] {
  return noticeKinds.flatMap((kind) => {
    const count = notices.filter((notice) => notice.kind === kind).length
    return count === 0 ? [] : [`${count} ${noticeSays[kind].counted[count === 1 ? 0 : 1]}`]
  })
}

type Round = {
  kinds: readonly (typeof noticeKinds)[number][]
  before: Date
  at: Date
  letter: typeof soonLetter
}

/**
 * Sends each person for whom mail waits one letter. What the mail server did not take waits for the next round; others are not kept
 * waiting by it. Answers how many letters went.
 */
async function sendRound({ kinds, before, at, letter }: Round): Promise<number> {
  const tried: string[] = []
  for (let sent = 0; ;) {
    const outcome = await db().$transaction(async (tx) => {
      const waiting = await takeWaiting(tx, { kinds, before, but: tried })
      if (!waiting) return 'nothing'
      const { person, notices } = waiting
      tried.push(person.id)
      const [only] = notices
      const link = deskLink(only && notices.length === 1 ? noticePath(only) : '/notices')
      const isSent = await sendMail(
        letter({
          to: person.email,
          name: person.name,
          link,
          settings: deskLink('/account'),
          lines: linesOf(notices),
        }),
      )
      if (isSent)
        await markMailed(
          tx,
          notices.map(({ id }) => id),
          at,
        )
      return isSent ? 'sent' : 'not-sent'
    }, patience)
    if (outcome === 'nothing') return sent
    if (outcome === 'sent') sent += 1
  }
}

/** The last time before `at` at which the day's digest was due, by the clock of this machine. */
export function digestBefore(at: Date): Date {
  const due = new Date(at)
  due.setHours(digestHour, 0, 0, 0)
  if (due > at) due.setDate(due.getDate() - 1)
  return due
}

/** Sends what waits to be mailed: a mention or an assignment soon, whatever else was unread when the last digest was due; gives up after a day. */
export async function sendWaiting(at = new Date()): Promise<number> {
  if (!isMailSet()) return 0
  const digest = digestBefore(at)
  await giveUp(db(), kindsOf('soon'), new Date(at.getTime() - day), at)
  await giveUp(db(), kindsOf('daily'), new Date(digest.getTime() - 2 * day), at)
  const soon = await sendRound({
    kinds: kindsOf('soon'),
    before: new Date(at.getTime() + 1),
    at,
    letter: soonLetter,
  })
  return soon + (await sendRound({ kinds: kindsOf('daily'), before: digest, at, letter: digestLetter }))
}

const held = globalThis as { tickmarkPost?: ReturnType<typeof setInterval> }
const rest = 10_000

/** Looks now and then, for as long as the process lives, for what is due, for mail that waits, for fetches whose process is gone, for uploads that were given up and for keys of deeds that are too old; a look that fails is made up for by the next. */
export function startMailing(): void {
  let isBusy = false
  let lookedAt = 0
  const look = async () => {
    if (isBusy) return
    isBusy = true
    try {
      const at = new Date()
      if (at.getTime() - lookedAt > hour / 4) {
        await db().$transaction((tx) => notifyDue(tx, at))
        await sweepKeys(db())
        await sweepUploads(at)
        lookedAt = at.getTime()
      }
      await sweepLeases(db(), at)
      await sendWaiting(at)
      logMended('post')
    } catch (error) {
      logTroubleOnce('post', error) // whatever waits is in the database and waits on
    } finally {
      isBusy = false
    }
  }
  held.tickmarkPost ??= setInterval(() => void look(), rest).unref()
}
