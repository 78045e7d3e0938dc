import 'server-only'
import type { z } from 'zod'
import type { askForCommentInput } from '@/lib/api/reply/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { coverSource, sourceIdOf } from '@/lib/commands/evidence/evidence-columns'
import { madeId } from '@/lib/db/deed-key'
import { snake } from '@/lib/db/enum-case'
import { findReply } from '@/lib/db/reply/find-replies'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { replyTimeFaults, type Reply } from '@/lib/domain/reply'
import { statementsOf, tellClaims } from './statements'

type Given = z.output<typeof askForCommentInput>

/** Who is asked: by the name that was typed, or that the source has; the source is null where it is nobody of the registry. */
async function partyOf(
  scene: ArticleScene,
  { source, sourceId, party }: Given,
): Promise<Outcome<Readonly<{ party: string; sourceId: string | null }>>> {
  if (party !== undefined) return done({ party, sourceId: null })
  const found = await sourceIdOf(scene, { source, sourceId })
  if (!found.ok) return found
  const { name } = await scene.tx.source.findUniqueOrThrow({
    where: { id: found.value! },
    select: { name: true },
  })
  return done({ party: name, sourceId: found.value! })
}

/** Enters that somebody was asked for comment on statements of an article. */
export function askForComment(actor: Actor, given: Given): Promise<Outcome<Reply>> {
  const { articleId, askedAt, channel, until = null } = given
  return inArticle(actor, 'ask-for-comment', { articleId, makesWords: true }, async (scene) => {
    const { tx, at, log } = scene
    const fields = replyTimeFaults({ askedAt, until, answeredAt: null }, at.toISOString())
    if (fields) return refuse({ code: 'invalid', fields })
    const statements = await statementsOf(scene, given.claims)
    if (!statements.ok) return statements
    const whom = await partyOf(scene, given)
    if (!whom.ok) return whom
    const id = madeId()
    await tx.reply.create({
      data: {
        ...whom.value,
        id,
        articleId,
        channel: snake(channel),
        askedAt: new Date(askedAt),
        until: until && new Date(until),
        askedById: actor.id,
        enteredAt: at,
        statements: { create: statements.value.map((statement, ordinal) => ({ ...statement, ordinal })) },
      },
      select: { id: true },
    })
    await tellClaims(scene, statements.value, await log('reply-asked', id))
    await coverSource(tx, whom.value.sourceId)
    const reply = await findReply(tx, articleId, id)
    return reply ? done(reply) : refuse({ code: 'not-there' })
  })
}
