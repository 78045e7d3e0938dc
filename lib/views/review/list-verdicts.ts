import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listVerdictsInput } from '@/lib/api/review/input'
import type { PanelVotes, PastVerdict } from '@/lib/api/review/output'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listVerdictPage } from '@/lib/db/review/list-verdicts'
import { hasVoted, listVotesOf } from '@/lib/db/review/votes'
import { tallyVotes } from '@/lib/domain/adjudicate'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readClaim } from '@/lib/views/claim/read-claims'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'
import { listChangesByName } from './changes-since'

/** One page of the verdicts that a claim has and had, the newest first; of a stale one, which things changed, then and now. */
export async function listVerdicts(
  actor: Actor,
  { claimId, limit, cursor }: z.output<typeof listVerdictsInput>,
): Promise<Outcome<List<PastVerdict>>> {
  const found = await readClaim(actor, { claimId })
  if (!found.ok) return found
  const article = await findArticle(db(), actor, found.value.articleId)
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (!article || before === null) return refuse(article ? noCursor : { code: 'not-there' })
  const rows = await listVerdictPage(db(), claimId, { limit: limit + 1, before })
  const page = cutPage(rows, limit, ({ decidedAt, id }) => [decidedAt, id])
  const changes = await listChangesByName(
    page.items.map(({ sealedForm, status }) => ({
      claim: found.value,
      form: status === 'stale' ? sealedForm : null,
    })),
    article,
  )
  const items = page.items.map(({ sealedForm: _, ...verdict }, at) => ({
    ...verdict,
    changes: changes[at] ?? null,
  }))
  return done({ ...page, items })
}

/** The votes on a claim that the actor may see: one's own, and everybody's once the panel has decided or is hung. */
export async function listVotes(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Outcome<PanelVotes>> {
  const found = await readClaim(actor, { claimId })
  if (!found.ok) return found
  const votes = await listVotesOf(db(), found.value)
  const { winning, isHung } = tallyVotes(votes)
  const isOutdated =
    !votes.some(({ person }) => person === actor.id) && (await hasVoted(db(), found.value, actor.id))
  return done({
    items: winning || isHung ? votes : votes.filter(({ person }) => person === actor.id),
    cast: votes.length,
    ...(isOutdated ? { isOutdated } : {}),
  })
}
