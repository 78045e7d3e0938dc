import { withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import type { Actor } from '@/lib/domain/person'
import { aPerson, deeds, must } from './desk'
import { aClaimOf, anEditor, type Prepared } from './prepared'

/** A request on a piece of evidence. */
export const onEvidence =
  (body?: unknown) =>
  async (owner: Actor): Promise<Prepared> => {
    const { claim } = await aClaimOf(await anEditor())
    return { params: { evidenceId: must(await deeds.attach(owner, claim)).id }, body }
  }

/** A request to check a calculation of somebody whose part in it is over. */
export const onCalculation = async (): Promise<Prepared> => {
  const { claim } = await aClaimOf(await anEditor())
  const details = { inputs: '300 and 400', formula: '400 / 300 - 1', result: '33 %' }
  const made = must(await deeds.attach(await aPerson('reviewer'), claim, { kind: 'calculation', details }))
  return { params: { evidenceId: made.id }, body: { version: 1 } }
}

/** A request on evidence that was withdrawn. */
export const onWithdrawn = async (owner: Actor): Promise<Prepared> => {
  const { params } = await onEvidence()(owner)
  must(await withdrawEvidence(await anEditor(), { evidenceId: params!.evidenceId! }))
  return { params, query: '?version=2' }
}
