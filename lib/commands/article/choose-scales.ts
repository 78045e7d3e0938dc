import 'server-only'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import type { Db } from '@/lib/db/client'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { listNewest } from '@/lib/db/scales/read-scales'
import type { ArticleKind } from '@/lib/domain/article'
import { mayHideReview } from '@/lib/domain/blind'
import type { DeskRules } from '@/lib/domain/desk'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { layers, type Layer, type ScaleRef } from '@/lib/domain/scales'

type Keys = Partial<Record<Layer, string>>
type Columns = Partial<
  Record<'substanceScale' | 'attributionScale', string> &
    Record<'substanceScaleVersion' | 'attributionScaleVersion', number>
>

const columnsOf = ({ substance, attribution }: Partial<Record<Layer, ScaleRef>>): Columns => ({
  ...(substance && { substanceScale: substance.key, substanceScaleVersion: substance.version }),
  ...(attribution && { attributionScale: attribution.key, attributionScaleVersion: attribution.version }),
})

const deskScale = (kind: ArticleKind, desk: DeskRules): string =>
  kind === 'own-copy' ? desk.ownCopyScale : desk.externalScale

/** The newest versions of the scales that are chosen for the two questions; a sentence beside the field where there is none that answers it. */
export async function newestOf(
  db: Db,
  keys: Keys,
  fieldOf: (layer: Layer) => string,
): Promise<Outcome<Partial<Record<Layer, ScaleRef>>>> {
  const asked = layers.filter((layer) => keys[layer] !== undefined)
  if (asked.length === 0) return done({})
  const found = await listNewest(db, { limit: asked.length, keys: asked.map((layer) => keys[layer]!) })
  const refs = asked.map(
    (layer) => [layer, found.find((scale) => scale.key === keys[layer] && scale.layer === layer)] as const,
  )
  const faults = refs
    .filter(([, scale]) => !scale)
    .map(([layer]) => [fieldOf(layer), 'There is no scale of this key for this question.'])
  return faults.length > 0
    ? refuse({ code: 'invalid', fields: Object.fromEntries(faults) })
    : done(Object.fromEntries(refs))
}

const fieldOf = (layer: Layer): string => `${layer}Scale`

/** The scales of a new article, fixed in their newest version: those that are chosen, else the desk's for its kind and the attribution scale. */
export async function scalesOfNew(
  tx: Db,
  kind: ArticleKind,
  desk: DeskRules,
  chosen: Keys,
): Promise<Outcome<Columns>> {
  const newest = await newestOf(
    tx,
    {
      substance: chosen.substance ?? deskScale(kind, desk),
      attribution: chosen.attribution ?? 'attribution',
    },
    fieldOf,
  )
  return newest.ok ? done(columnsOf(newest.value)) : newest
}

/** That the scales a desk chooses for the substance of new articles are there. */
export async function scalesOfDesk(
  tx: Db,
  { ownCopyScale, externalScale }: Partial<Pick<DeskRules, 'ownCopyScale' | 'externalScale'>>,
): Promise<Outcome<unknown>> {
  const ownCopy = await newestOf(tx, { substance: ownCopyScale }, () => 'ownCopyScale')
  return ownCopy.ok ? newestOf(tx, { substance: externalScale }, () => 'externalScale') : ownCopy
}

/**
 * What changes of an article's scales when somebody chooses others, or another kind, whose scale is the desk's; each is taken in its
 * newest version. Refused once a claim has a submitted answer on the one it takes the place of, or may have one that is hidden; others'
 * drafts are for nobody to learn of.
 */
export async function scalesChosen(
  { tx, article, actor }: Pick<ArticleScene, 'tx' | 'article' | 'actor'>,
  kind: ArticleKind,
  chosen: Keys,
): Promise<Outcome<Columns>> {
  const substance =
    chosen.substance ?? (kind === article.kind ? undefined : deskScale(kind, await readDeskRules(tx)))
  const newest = await newestOf(tx, { ...chosen, substance }, fieldOf)
  if (!newest.ok) return newest
  const others = layers.filter((layer) => {
    const [scale, present] = [newest.value[layer], article.scales[layer]]
    return scale && (scale.key !== present.key || scale.version !== present.version)
  })
  if (others.length === 0) return done({})
  const claims = await listClaimsOf(tx, actor, article.id)
  if (claims.some(({ reviews }) => reviews.length > 0))
    return refuse({ code: 'against-rule', rule: 'scale-in-use' })
  if (claims.some((claim) => mayHideReview(claim, article)))
    return refuse({ code: 'against-rule', rule: 'scale-may-be-used' })
  return done(columnsOf(Object.fromEntries(others.map((layer) => [layer, newest.value[layer]]))))
}
