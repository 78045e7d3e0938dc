import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { describe } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import type { confirmSignsInput } from '@/lib/api/review/input'
import { spanRows } from '@/lib/commands/claim/place-spans'
import { inArticle } from '@/lib/commands/engine/in-article'
import { leadArticle, type ArticleScene } from '@/lib/commands/engine/locked-article'
import { makeVerdicts, settleStandings } from '@/lib/commands/engine/make-verdicts'
import { settleSeals } from '@/lib/commands/engine/settle-seals'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { placeClaims } from '@/lib/db/claim/place-claims'
import { touch } from '@/lib/db/log'
import { readStaleForms } from '@/lib/db/review/list-verdicts'
import { findRevision, type StoredRevision } from '@/lib/db/revision/find-revision'
import { readScales } from '@/lib/db/scales/read-scales'
import { mayConfirm } from '@/lib/domain/adjudicate'
import { isAdrift, spansOf, type Claim } from '@/lib/domain/claim'
import { ruleAgainstConfirmingTogether } from '@/lib/domain/confirm-together'
import { done, refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { listChanges } from '@/lib/views/review/changes-since'

/** The first of the claims that may not be confirmed with the others, with the rule that says so, and all such claims. */
async function refusedOf(
  { tx, actor, article }: ArticleScene,
  claims: readonly Claim[],
): Promise<{ rule: Rule; about: string; now: { items: Claim[] } } | null> {
  const ruleOf = ruleAgainstConfirmingTogether(actor.id, article, await readScales(tx, article))
  const forms = await readStaleForms(
    tx,
    claims.map(({ id }) => id),
  )
  const changes = await listChanges(
    tx,
    claims.map((claim) => ({ claim, form: forms.get(claim.id) ?? null })),
    article,
  )
  const refused = claims.flatMap((claim, at) => {
    const rule = ruleOf(claim, changes[at])
    return rule ? [{ claim, rule }] : []
  })
  const [first] = refused
  return first
    ? { rule: first.rule, about: first.claim.quote, now: { items: refused.map(({ claim }) => claim) } }
    : null
}

/** Those of the claims that are not as they were seen. */
function othersThan(named: z.output<typeof confirmSignsInput>['claims'], claims: readonly Claim[]): Claim[] {
  const seen = new Map(named.map((each) => [each.id, each]))
  return claims.filter(({ id, version, seal }) => {
    const known = seen.get(id)!
    return known.version !== version || (known.seal ?? seal) !== seal
  })
}

/** Places claims of whose words only signs became others where these stand now, as a person would who edits them one by one. */
async function placeAnew(
  scene: ArticleScene,
  revision: StoredRevision,
  claims: readonly Claim[],
): Promise<void> {
  const { tx } = scene
  await leadArticle(scene, 'edit-claim')
  const placed = claims.map((claim) => {
    const spans = spansOf(claim, revision.number).map(({ start, end }) =>
      describe(revision.text, snap(revision.text, { start, end }) ?? { start, end }),
    )
    return { id: claim.id, passages: spans }
  })
  await placeClaims(
    tx,
    revision,
    placed.map(({ id, passages }) => ({
      id,
      passages,
      rows: spanRows(passages, id, revision.id, randomUUID),
    })),
  )
  touch(tx, ...claims.map(({ id }) => `claim:${id}`))
}

/**
 * Confirms stale verdicts of an article of whose claims nothing but signs became others, all of them or none, with one reason: the same
 * ratings, each sealed to its claim as it stands now, and each with its entry in the history.
 */
export function confirmSigns(
  actor: Actor,
  { articleId, claims: named, reason }: z.output<typeof confirmSignsInput>,
): Promise<Outcome<{ items: Claim[] }>> {
  const isFor = ({ requiredReviews }: StoredArticle) => mayConfirm(actor, requiredReviews)
  return inArticle(actor, 'confirm-verdict', { articleId, isFor }, async (scene) => {
    const { tx, article } = scene
    const which = { id: { in: named.map(({ id }) => id) } }
    const claims = await listClaimsOf(tx, actor, articleId, which)
    if (claims.length < named.length) return refuse({ code: 'not-there' })
    const other = othersThan(named, claims)
    if (other.length > 0) return refuse({ code: 'stale', now: { items: other } })
    const refused = await refusedOf(scene, claims)
    if (refused) return refuse({ code: 'against-rule', ...refused })
    const adrift = claims.filter(isAdrift)
    const revision = adrift.length > 0 ? await findRevision(tx, articleId, article.currentRevision) : null
    if (revision) await placeAnew(scene, revision, adrift)
    const placed = revision ? await listClaimsOf(tx, actor, articleId, which) : claims
    await makeVerdicts(
      scene,
      placed.flatMap((claim) => {
        if (!claim.verdict) return []
        const { round, attribution, substance, explanation, method, by } = claim.verdict
        return [
          { claim, round, attribution, substance, explanation, method, by, decidedBy: actor.id, reason },
        ]
      }),
      'verdict-confirmed',
    )
    await settleStandings(scene, await listClaimsOf(tx, 'desk', articleId, which))
    await settleSeals(scene, await listClaimsOf(tx, 'desk', articleId, which))
    return done({ items: await listClaimsOf(tx, actor, articleId, which) })
  })
}
