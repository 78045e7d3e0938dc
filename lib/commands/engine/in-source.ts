import 'server-only'
import { lockArticle } from '@/lib/db/article/lock-article'
import { change } from '@/lib/db/change'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { writeWordsOf } from '@/lib/db/claim/word-index'
import type { Db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { writeHistory } from '@/lib/db/history/write-history'
import { appendActivity, momentIn, touch } from '@/lib/db/log'
import { findSource } from '@/lib/db/source/find-sources'
import { lockLeaningArticles, lockSources, type LeaningClaims } from '@/lib/db/source/lock-uses'
import { holdName } from '@/lib/db/source/name-source'
import type { ActivityKind, DeskActivityKind } from '@/lib/domain/activity'
import type { Deed } from '@/lib/domain/deeds'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { settleSeals } from './settle-seals'

/** Where a deed on a source is done: all that leans on it is locked. */
export type SourceScene = Readonly<{ tx: Db; actor: Actor; source: SourceView; at: Date }>

/** What the work did: how it is entered, why, whether articles have to tell of it, and which source is another one now beside it. */
export type SourceDeed = Readonly<{
  kind: Extract<ActivityKind & DeskActivityKind, `source-${string}`>
  reason?: string | null
  isShown: boolean
  beside?: string
}>

/** Which source, in which version, by which rule its state refuses the deed, and which other one and which name have to stay as they are. */
type Named = Readonly<{
  sourceId: string
  version: number
  ruleAgainst?: (source: SourceView) => Rule | null
  beside?: string
  name?: string | undefined
}>

type Work = (scene: SourceScene) => Promise<Outcome<SourceDeed | null>>

/** Enters a deed on a source in the history of an article, and settles what leans on it there; nothing of it is told to whoever may not see the article. */
async function rippleIn(
  { tx, actor, source }: SourceScene,
  { articleId, claimIds }: LeaningClaims,
  family: readonly string[],
  { kind, reason, beside }: SourceDeed,
): Promise<void> {
  const article = await lockArticle(tx, 'desk', { articleId })
  if (!article) return
  const at = await momentIn(tx, articleId)
  const seq = await appendActivity(tx, articleId, { actor: actor.id, kind, subject: source.id, at, reason })
  touch(tx, ...[...family, ...(beside ? [beside] : [])].map((id) => `source:${id}`))
  const which = { id: { in: [...claimIds] } }
  await tx.claim.updateMany({ where: which, data: { lastSeq: seq, lastOpenSeq: seq } })
  await settleSeals({ tx, actor, article, at }, await listClaimsOf(tx, 'desk', articleId, which))
  await writeWordsOf(tx, articleId)
  await writeHistory(tx)
}

/** Why a deed on a source that the actor sees is refused, or null; asked in the same order as of an article. */
function refusalOf(actor: Actor, deed: Deed, source: SourceView, { version, ruleAgainst }: Named) {
  if (!may(actor, deed)) return refuse({ code: 'not-allowed' })
  if (source.mergedInto !== null) return refuse({ code: 'against-rule', rule: 'source-merged', now: source })
  if (source.version !== version) return refuse({ code: 'stale', now: source })
  const rule = ruleAgainst?.(source) ?? null
  return rule && refuse({ code: 'against-rule', rule, now: source })
}

/** Does the work once everything that leans on the source is locked; null where something came to lean on it in between. */
async function doLocked(
  tx: Db,
  actor: Actor,
  deed: Deed,
  named: Named,
  work: Work,
): Promise<Outcome<SourceView> | null> {
  const { sourceId, name, beside } = named
  const locked = await lockLeaningArticles(tx, sourceId)
  if (name !== undefined) await holdName(tx, name)
  const held = await lockSources(tx, sourceId, locked, beside === undefined ? [] : [beside])
  if (!held) return null
  const source = await findSource(tx, actor, sourceId)
  if (!source) return refuse({ code: 'not-there' })
  const refused = refusalOf(actor, deed, source, named)
  if (refused) return refused
  const scene = { tx, actor, source, at: new Date() }
  const outcome = await work(scene)
  if (!outcome.ok) return outcome
  if (outcome.value?.isShown)
    for (const leaning of held.uses) await rippleIn(scene, leaning, held.family, outcome.value)
  if (outcome.value)
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: outcome.value.kind,
      subject: sourceId,
      at: scene.at,
    })
  const now = await findSource(tx, actor, sourceId)
  return now ? done(now) : refuse({ code: 'not-there' })
}

const mostTries = 5
/** Somebody came to lean on the source while it was being locked. */
const overtaken = { code: 'not-ready', retryAfterSeconds: 1 } as const
const isOvertaken = (outcome: Outcome<unknown>): boolean => !outcome.ok && outcome.refusal === overtaken

/** A source on which thousands of claims lean takes a while. */
const mostTime = 120_000

/**
 * Does a deed on a source that the actor sees as the table of rights lets it be done, and answers with the source as it then is. In the same
 * transaction it is entered in the history of every article that leans on the source, of those too that the actor may not see, and whatever
 * was sealed with it there is settled; the desk's history tells of it once.
 */
export async function inSource(
  actor: Actor,
  deed: Deed,
  named: Named,
  work: Work,
): Promise<Outcome<SourceView>> {
  const once = (): Promise<Outcome<SourceView>> =>
    change(
      async (tx) => {
        const seen = may(actor, 'read-sources') ? await findSource(tx, actor, named.sourceId) : null
        if (!seen) return refuse({ code: 'not-there' })
        const refused = refusalOf(actor, deed, seen, named)
        return refused ?? (await doLocked(tx, actor, deed, named, work)) ?? refuse(overtaken)
      },
      { timeout: mostTime },
    )
  let outcome = await once()
  for (let again = 1; again < mostTries && isOvertaken(outcome); again++) outcome = await once()
  return outcome
}
