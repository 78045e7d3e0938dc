import 'server-only'
import type { z } from 'zod'
import type { changeReplyInput } from '@/lib/api/reply/input'
import { inReply, type ReplyScene } from '@/lib/commands/engine/in-reply'
import { snake } from '@/lib/db/enum-case'
import { findReply } from '@/lib/db/reply/find-replies'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { replyTimeFaults, type Reply } from '@/lib/domain/reply'
import { statementsOf, tellClaims } from './statements'

type Change = Omit<z.output<typeof changeReplyInput>, 'replyId' | 'version'>
type Answer = Pick<Reply, 'answer' | 'words' | 'answeredAt'>

const wrong = (field: string, says: string) => refuse({ code: 'invalid', fields: { [field]: says } })

/** The answer as it then is: silence has no words and no time, and what somebody answered has both. */
function answerAfter({ reply, at }: ReplyScene, change: Change): Outcome<Answer> {
  const answer = change.answer === undefined ? reply.answer : change.answer
  const words = change.words ?? (answer === null ? '' : reply.words)
  if (answer === null)
    return words.trim() === '' && !change.answeredAt
      ? done({ answer, words: '', answeredAt: null })
      : wrong('answer', 'Say whether they answered, gave no comment or declined.')
  if (answer === 'answered' && words.trim() === '') return wrong('words', 'Say what they answered.')
  return done({ answer, words, answeredAt: change.answeredAt ?? reply.answeredAt ?? at.toISOString() })
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Notes what somebody answered, or takes a note back that was made by mistake. */
async function noteAnswer(scene: ReplyScene, change: Change): Promise<Outcome<null>> {
  const { tx, actor, reply, log } = scene
  const after = answerAfter(scene, change)
  if (!after.ok) return after
  const { answer, words, answeredAt } = after.value
  if (isSame([answer, words, answeredAt], [reply.answer, reply.words, reply.answeredAt])) return done(null)
  await tx.reply.update({
    where: { id: reply.id },
    data: {
      words,
      answer: answer && snake(answer),
      answeredAt: answeredAt && new Date(answeredAt),
      notedById: answer && actor.id,
    },
    select: { id: true },
  })
  await tellClaims(scene, reply.statements, await log('reply-answered', reply.id))
  return done(null)
}

/** Puts right what was noted of the asking. */
async function changeAsking(
  scene: ReplyScene,
  { claims, askedAt, channel, until }: Change,
): Promise<Outcome<null>> {
  const { tx, reply, log } = scene
  const statements = claims && (await statementsOf(scene, claims))
  if (statements && !statements.ok) return statements
  if (statements) {
    const kept = new Map(reply.statements.map((statement) => [statement.claimId, statement]))
    await tx.replyStatement.deleteMany({ where: { replyId: reply.id } })
    await tx.replyStatement.createMany({
      data: statements.value.map((statement, ordinal) => ({
        ...(kept.get(statement.claimId) ?? statement),
        replyId: reply.id,
        ordinal,
      })),
    })
  }
  await tx.reply.update({
    where: { id: reply.id },
    data: {
      askedAt: askedAt && new Date(askedAt),
      channel: channel && snake(channel),
      until: until && new Date(until),
    },
    select: { id: true },
  })
  const about = [...reply.statements, ...(statements?.value ?? [])]
  await tellClaims(scene, about, await log('reply-changed', reply.id))
  return done(null)
}

async function turn(scene: ReplyScene, withdrawn: boolean): Promise<void> {
  const { tx, reply, at, log } = scene
  await tx.reply.update({
    where: { id: reply.id },
    data: { withdrawnAt: withdrawn ? at : null },
    select: { id: true },
  })
  await tellClaims(
    scene,
    reply.statements,
    await log(withdrawn ? 'reply-withdrawn' : 'reply-restored', reply.id),
  )
}

/** What is asked of a reply, each only where it is asked. */
async function changeAsAsked(scene: ReplyScene, change: Change): Promise<Outcome<null>> {
  const { reply, at } = scene
  const { claims, askedAt, channel, until, answer, words, answeredAt, withdrawn } = change
  if (withdrawn !== undefined) await turn(scene, withdrawn)
  const times = {
    askedAt: askedAt ?? reply.askedAt,
    until: until === undefined ? reply.until : until,
    answeredAt: answeredAt === undefined ? reply.answeredAt : answeredAt,
  }
  const fields = replyTimeFaults(times, at.toISOString())
  if (fields) return refuse({ code: 'invalid', fields })
  const isAsking = [claims, askedAt, channel, until].some((given) => given !== undefined)
  const asked = isAsking ? await changeAsking(scene, change) : done(null)
  if (!asked.ok) return asked
  const isAnswer = [answer, words, answeredAt].some((given) => given !== undefined)
  return isAnswer ? noteAnswer(scene, change) : done(null)
}

/**
 * Notes what somebody answered who was asked for comment, which anybody may who may ask; or puts right how they were asked, or withdraws or
 * restores the entry.
 */
export function changeReply(
  actor: Actor,
  { replyId, version, ...change }: z.output<typeof changeReplyInput>,
): Promise<Outcome<Reply>> {
  const { claims, askedAt, channel, until, withdrawn } = change
  const isEntry = [claims, askedAt, channel, until, withdrawn].some((given) => given !== undefined)
  const ruleAgainst = ({ withdrawnAt }: Reply) =>
    withdrawnAt === null
      ? withdrawn === false
        ? 'reply-stands'
        : null
      : withdrawn === false
        ? null
        : 'reply-withdrawn'
  return inReply(
    actor,
    isEntry ? 'edit-reply' : 'ask-for-comment',
    { replyId, version, ruleAgainst },
    async (scene) => {
      const changed = await changeAsAsked(scene, change)
      if (!changed.ok) return changed
      const { tx, article } = scene
      await tx.reply.update({
        where: { id: replyId },
        data: { version: { increment: 1 } },
        select: { id: true },
      })
      const reply = await findReply(tx, article.id, replyId)
      return reply ? done(reply) : refuse({ code: 'not-there' })
    },
  )
}
