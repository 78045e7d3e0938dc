import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type {
  addEvidenceInput,
  editEvidenceInput,
  restoreEvidenceInput,
  withdrawEvidenceInput,
} from '@/lib/api/evidence/input'
import type { Db } from '@/lib/db/client'
import { madeId } from '@/lib/db/deed-key'
import { touch } from '@/lib/db/log'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { inClaim } from './engine/in-claim'
import { inEvidence } from './engine/in-evidence'

type Added = Evidence & { claim: Claim }
type Fields = Partial<
  Pick<
    z.output<typeof editEvidenceInput>,
    'stance' | 'layer' | 'source' | 'sourceId' | 'url' | 'title' | 'excerpt' | 'locator' | 'retrievedAt'
  >
>

/** The id of the source that is named: by its id, or by its name, under which it is entered when it is new; undefined leaves it as it is. */
async function sourceIdOf(tx: Db, { source, sourceId }: Fields): Promise<Outcome<string | null | undefined>> {
  if (sourceId) {
    const found = await tx.source.count({ where: { id: sourceId } })
    return found === 1
      ? done(sourceId)
      : refuse({ code: 'invalid', fields: { sourceId: 'There is no such source.' } })
  }
  if (source) {
    await tx.source.createMany({ data: [{ id: randomUUID(), name: source }], skipDuplicates: true }) // an upsert fails when two name it first
    return done((await tx.source.findUniqueOrThrow({ where: { name: source }, select: { id: true } })).id)
  }
  return done(source === null || sourceId === null ? null : undefined)
}

/** The columns for those of the fields that were given. */
const columns = (
  { stance, layer, url, title, excerpt, locator, retrievedAt }: Fields,
  sourceId: string | null | undefined,
) => ({
  stance,
  layer,
  url,
  title,
  excerpt,
  sourceId,
  locator: locator === null ? {} : locator,
  retrievedAt: retrievedAt ? new Date(retrievedAt) : retrievedAt,
})

/** The evidence with that id, and its claim, as the answer to a deed on it. */
export function withEvidence(outcome: Outcome<Claim>, id: string): Outcome<Added> {
  if (!outcome.ok) return outcome
  const evidence = outcome.value.evidence.find((each) => each.id === id)
  return evidence ? done({ ...evidence, claim: outcome.value }) : refuse({ code: 'not-there' })
}

/** Attaches a piece of evidence to a claim; a verdict made without it is stale from then on. */
export async function addEvidence(
  actor: Actor,
  given: z.output<typeof addEvidenceInput>,
): Promise<Outcome<Added>> {
  const id = madeId()
  const outcome = await inClaim(
    actor,
    'add-evidence',
    { claimId: given.claimId },
    async ({ tx, claim, at, log }) => {
      const source = await sourceIdOf(tx, given)
      if (!source.ok) return source
      const data = { ...columns(given, source.value), stance: given.stance, layer: given.layer }
      await tx.evidence.create({
        data: { ...data, id, claimId: claim.id, addedById: actor.id, addedAt: at },
        select: { id: true },
      })
      await log('evidence-added', id)
      if (source.value) touch(tx, `source:${source.value}`)
      return done(null)
    },
  )
  return withEvidence(outcome, id)
}

/** Changes those fields of a piece of evidence that are given. */
export async function editEvidence(
  actor: Actor,
  edit: z.output<typeof editEvidenceInput>,
): Promise<Outcome<Added>> {
  const outcome = await inEvidence(actor, 'edit-evidence', edit, async ({ tx, evidence, at, log }) => {
    const source = await sourceIdOf(tx, edit)
    if (!source.ok) return source
    const after = {
      ...evidence,
      ...edit,
      source: source.value === undefined ? evidence.source : source.value,
    }
    if (![after.url, after.title, after.excerpt, after.source].some((field) => /\S/.test(field ?? ''))) {
      return refuse({
        code: 'invalid',
        fields: { url: 'Evidence needs a link, a title, a source or an excerpt.' },
      })
    }
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { ...columns(edit, source.value), changedAt: at, version: { increment: 1 } },
      select: { id: true },
    })
    await log('evidence-changed', evidence.id)
    if (after.source) touch(tx, `source:${after.source}`)
    return done(null)
  })
  return withEvidence(outcome, edit.evidenceId)
}

/** Withdraws a piece of evidence: it stays in the record and counts no more. */
export async function withdrawEvidence(
  actor: Actor,
  named: z.output<typeof withdrawEvidenceInput>,
): Promise<Outcome<Added>> {
  const outcome = await inEvidence(actor, 'edit-evidence', named, async ({ tx, evidence, at, log }) => {
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { withdrawnAt: at, withdrawnById: actor.id, version: { increment: 1 } },
      select: { id: true },
    })
    await log('evidence-withdrawn', evidence.id)
    return done(null)
  })
  return withEvidence(outcome, named.evidenceId)
}

/** Takes the withdrawal of a piece of evidence back: it counts again, and so do the reviews that were of the claim with it. */
export async function restoreEvidence(
  actor: Actor,
  named: z.output<typeof restoreEvidenceInput>,
): Promise<Outcome<Added>> {
  const withdrawn = { ...named, isForWithdrawn: true }
  const outcome = await inEvidence(actor, 'edit-evidence', withdrawn, async ({ tx, evidence, log }) => {
    await tx.evidence.update({
      where: { id: evidence.id },
      data: { withdrawnAt: null, withdrawnById: null, version: { increment: 1 } },
      select: { id: true },
    })
    await log('evidence-restored', evidence.id)
    return done(null)
  })
  return withEvidence(outcome, named.evidenceId)
}
