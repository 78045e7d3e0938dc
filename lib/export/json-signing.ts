import type { Dossier } from '@/lib/domain/dossier'
import type { TickmarkExport } from './export-schema'

/** What was signed, what was let pass and what was corrected. */
export function toSigning({
  signOffs,
  overrides,
  corrections,
}: Dossier): Pick<TickmarkExport, 'signOffs' | 'overrides' | 'corrections'> {
  const toPassing = ({ reason, by, at }: { reason: string; by: string; at: string }) => ({ reason, by, at })
  return {
    signOffs: signOffs.map(({ id, number, revision, sha256, by, at, gates }) => ({
      ...(id === undefined ? {} : { id }),
      number,
      revision,
      sha256,
      by,
      at,
      gates: gates.map(({ gate, isGreen, says, override, state, rules }) => ({
        gate,
        isGreen,
        says,
        override: override && toPassing(override),
        ...(state && { state }),
        ...(rules && { rules: [...rules] }),
      })),
    })),
    overrides: overrides.map(({ gate, endedAt, ...passing }) => ({ gate, ...toPassing(passing), endedAt })),
    corrections: corrections.map(({ id, isRetraction, what, why, claim, verdict, revision, by, at }) => ({
      id,
      retraction: isRetraction,
      what,
      why,
      claim,
      verdict: verdict && {
        attribution: verdict.attribution,
        substance: verdict.substance,
        decidedAt: verdict.decidedAt,
      },
      revision,
      by,
      at,
    })),
  }
}
