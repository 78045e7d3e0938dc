import 'server-only'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { kebab } from '@/lib/db/enum-case'
import { ruleAgainst } from '@/lib/domain/claim-state'
import type { Deed } from '@/lib/domain/deeds'
import { refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { inArticle } from './in-article'
import type { ArticleScene } from './locked-article'

/** An article's scene with the ids of the claims that the deed is on, each once. */
export type ClaimsScene = ArticleScene & Readonly<{ ids: string[] }>

/** The claims of an article that are meant, each in the version that the actor saw. */
type Named = Readonly<{ articleId: string; claims: readonly Readonly<{ id: string; version: number }>[] }>

/** Does a deed on several claims of an article, on all of them or on none, as the table of rights lets it be done on each. */
export function inClaims<T>(
  actor: Actor,
  deed: Deed,
  { articleId, claims }: Named,
  work: (scene: ClaimsScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inArticle(actor, deed, { articleId }, async (scene) => {
    const { tx } = scene
    const ids = [...new Set(claims.map(({ id }) => id))]
    const found = await tx.claim.findMany({
      where: { articleId, id: { in: ids } },
      select: { id: true, version: true, state: true },
    })
    if (found.length < ids.length) return refuse({ code: 'not-there' })
    const versions = new Map(found.map(({ id, version }) => [id, version]))
    const stale = claims.filter(({ id, version }) => versions.get(id) !== version).map(({ id }) => id)
    if (stale.length > 0) {
      const items = await listClaimsOf(tx, actor, articleId, { id: { in: stale } })
      return refuse({ code: 'stale', now: { items } })
    }
    const rule = found.map(({ state }) => ruleAgainst(deed, kebab(state))).find((each) => each !== null)
    return rule ? refuse({ code: 'against-rule', rule }) : work({ ...scene, ids })
  })
}
