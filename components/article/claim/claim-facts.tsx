import type { ReactNode } from 'react'
import { claimantTypeLabel, claimKindLabel, type Claim } from '@/lib/domain/claim'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-13 text-ink-faint">{name}</dt>
      <dd className="text-14 break-words">{children}</dd>
    </div>
  )
}

/** The claim's kind, claimant and date for somebody who only reads. */
export function ClaimFacts({ claim: { kind, claimant, claimDate } }: { claim: Claim }) {
  const who = claimant && [claimant.name, claimant.description].filter(Boolean).join(', ')
  return (
    <dl className="grid grid-cols-2 gap-3">
      <Fact name="Kind">{claimKindLabel[kind]}</Fact>
      {claimDate && <Fact name="Claimed on">{claimDate.slice(0, 10)}</Fact>}
      {claimant && (
        <Fact name="Who claims it">
          {claimantTypeLabel[claimant.type]}
          {who && (
            <>
              : <bdi translate="no">{who}</bdi>
            </>
          )}
        </Fact>
      )}
    </dl>
  )
}
