import type { Correction, SignOff } from '@/lib/domain/sign-off'

type Signed = Pick<SignOff, 'number' | 'revision' | 'sha256' | 'by' | 'at' | 'gates'>

/** A sign-off, with the gates as they were. */
export function signOffContent({ number, revision, sha256, by, at, gates }: Signed): unknown {
  return [
    number,
    revision,
    sha256,
    by,
    at,
    gates.map(({ gate, isGreen, says, override, state = null, rules = null }) => [
      gate,
      isGreen,
      says,
      override && [override.reason, override.by, override.at],
      state,
      rules,
    ]),
  ]
}

type Corrected = Omit<Correction, 'isRetraction'> & Readonly<{ retraction: boolean }>

/** A line of the log of corrections. */
export function correctionContent({
  id,
  retraction,
  what,
  why,
  claim,
  verdict,
  revision,
  by,
  at,
}: Corrected): unknown {
  return [
    id,
    retraction,
    what,
    why,
    claim,
    verdict && [verdict.attribution, verdict.substance, verdict.decidedAt],
    revision,
    by,
    at,
  ]
}
