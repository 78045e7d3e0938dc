import 'server-only'
import type { Claim } from '@/lib/domain/claim'
import type { Deed } from '@/lib/domain/deeds'
import type { Evidence } from '@/lib/domain/evidence'
import { refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { doAndSettle, onLockedClaim, type ClaimScene } from './in-claim'
import { byTable } from './locked-article'

/** A claim's scene with the one piece of its evidence that the deed is on. */
export type EvidenceScene = ClaimScene & Readonly<{ evidence: Evidence }>

/** Which piece of evidence, the version of it that the actor saw when one is named, and whether the deed is for withdrawn evidence. */
type Named = Readonly<{ evidenceId: string; version?: number; isForWithdrawn?: boolean }>

/** The rule that refuses a deed on evidence that is withdrawn, or is not, where the deed is for the other. */
function ruleAgainstEvidence({ withdrawnAt }: Evidence, { isForWithdrawn = false }: Named): Rule | null {
  const isWithdrawn = withdrawnAt !== null
  if (isWithdrawn === isForWithdrawn) return null
  return isWithdrawn ? 'is-withdrawn' : 'not-withdrawn'
}

/** Does a deed on a piece of evidence as the table of rights lets it be done, and answers with its claim as it then is, its verdict settled. */
export function inEvidence(
  actor: Actor,
  deed: Deed,
  named: Named,
  work: (scene: EvidenceScene) => Promise<Outcome<unknown>>,
): Promise<Outcome<Claim>> {
  const { evidenceId, version } = named
  return onLockedClaim(actor, { evidenceId }, async (scene) => {
    const evidence = scene.claim.evidence.find(({ id }) => id === evidenceId)
    if (!evidence) return refuse({ code: 'not-there' })
    const target = {
      thing: { createdBy: evidence.addedBy },
      now: evidence,
      isSeen: version === undefined || version === evidence.version,
      rule: ruleAgainstEvidence(evidence, named),
    }
    return byTable(scene, deed, target, () => doAndSettle(scene, (inside) => work({ ...inside, evidence })))
  })
}
