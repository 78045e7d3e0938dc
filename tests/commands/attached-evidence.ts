import { editEvidenceInput } from '@/lib/api/evidence/input'
import { editEvidence } from '@/lib/commands/evidence/change-evidence'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import type { Actor } from '@/lib/domain/person'
import { deeds, must } from '@/tests/support/desk'
import { aDeskThatMarks } from './marked-claims'

/** Edits a piece of evidence by the version that was seen. */
export const edit = (by: Actor, { id, version }: Evidence, words: object) =>
  editEvidence(by, editEvidenceInput.parse({ evidenceId: id, version, ...words }))

/** A claim that Ada marked, and evidence that she attaches to it. */
export async function aDeskWithEvidence() {
  const desk = await aDeskThatMarks()
  const claim = await desk.mark()
  const attach = async (words = {}): Promise<Evidence & { claim: Claim }> =>
    must(await deeds.attach(desk.ada, claim, words))
  return { ...desk, claim, attach }
}
