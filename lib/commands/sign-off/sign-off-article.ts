import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { signOffInput } from '@/lib/api/sign-off/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { notifyWorkers } from '@/lib/commands/notices/notify-people'
import { readDossierIn } from '@/lib/db/article/read-dossier'
import { madeId } from '@/lib/db/deed-key'
import { writeHistory } from '@/lib/db/history/write-history'
import { sha256 } from '@/lib/db/log'
import { openBlindRounds } from '@/lib/db/review/open-blind-rounds'
import { hasChangedSince } from '@/lib/db/sign-off/article-progress'
import { listSignOffPage } from '@/lib/db/sign-off/list-sign-offs'
import { isShut, type Gate } from '@/lib/domain/gate'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { SignOff, SignedGate } from '@/lib/domain/sign-off'
import { writeJson } from '@/lib/export/json'
import { gatesFor } from '@/lib/views/sign-off/read-gates'
import release from '@/package.json'

type Given = NonNullable<z.output<typeof signOffInput>['overrides']>

/** The gates with the reasons given for those that are red. */
function letPass(
  gates: readonly Gate[],
  given: Given,
  { actor, at }: Pick<ArticleScene, 'actor' | 'at'>,
): Gate[] {
  const reasons = new Map<string, string>(given.map(({ gate, reason }) => [gate, reason.trim()]))
  return gates.map((gate) => {
    const reason = gate.state !== 'red' || !gate.isOverridable ? undefined : reasons.get(gate.gate)
    return reason === undefined ? gate : { ...gate, override: { reason, by: actor.id, at: at.toISOString() } }
  })
}

async function keepOverrides(
  { tx, article, actor, at, log }: ArticleScene,
  gates: readonly Gate[],
): Promise<void> {
  const passing = gates.flatMap(({ gate, override }) =>
    override
      ? [{ id: randomUUID(), articleId: article.id, gate, reason: override.reason, byId: actor.id, at }]
      : [],
  )
  await tx.gateOverride.createMany({ data: passing })
  for (const { gate, reason } of passing) await log('gate-overridden', gate, { reason })
}

/** Keeps the whole dossier as the desk sees it at this moment, for ever; its history tells that the gates were passed, and the next entry covers it. */
async function freeze(
  { tx, article, actor, at, log }: ArticleScene,
  gates: readonly SignedGate[],
): Promise<SignOff> {
  await log('gates-passed', article.id)
  await writeHistory(tx)
  const dossier = await readDossierIn(tx, 'desk', article.id, true)
  if (!dossier) throw new Error('an article that is locked is there')
  const text = writeJson(dossier, { version: release.version, at, sha256 })
  const [last] = await listSignOffPage(tx, article.id, { limit: 1 })
  const id = madeId()
  const kept = {
    number: (last?.number ?? 0) + 1,
    revision: article.currentRevision,
    sha256: sha256(text),
    gates,
  }
  await tx.signOff.create({
    data: {
      ...kept,
      gates: gates.map((gate) => ({ ...gate })),
      id,
      articleId: article.id,
      dossier: text,
      byId: actor.id,
      at,
    },
    select: { id: true },
  })
  await log('article-signed-off', id)
  return { ...kept, by: actor.id, at: at.toISOString() }
}

/**
 * Signs an article off when every gate is green or let pass with a reason, and keeps its dossier. The gates are looked at under the
 * article's lock, so that no deed slips in between.
 */
export function signOffArticle(
  actor: Actor,
  { articleId, version, seen, overrides = [] }: z.output<typeof signOffInput>,
): Promise<Outcome<SignOff>> {
  return inArticle(actor, 'sign-off-article', { articleId, version }, async (scene) => {
    const { tx, article, at } = scene
    const found = await gatesFor(tx, article, actor)
    if (seen !== undefined && (await hasChangedSince(tx, actor, articleId, seen)))
      return refuse({ code: 'stale', now: found })
    const gates = letPass(found.gates, overrides, scene)
    if (gates.some(isShut)) {
      return refuse({
        code: 'against-rule',
        rule: 'gates-red',
        now: { ...found, gates: gates.filter(isShut) },
      })
    }
    await keepOverrides(scene, gates)
    await openBlindRounds(tx, articleId, { actor: actor.id, at })
    await tx.article.update({
      where: { id: articleId },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    const signed = await freeze(
      scene,
      gates.map(({ failing: _failing, fails: _fails, isOverridable: _may, ...gate }) => gate),
    )
    await notifyWorkers(scene, 'signed-off')
    return done(signed)
  })
}
