'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { quoted } from '@/components/ui/quoted'
import { SeenText } from '@/components/ui/seen-text'
import type { Claim } from '@/lib/domain/claim'
import { countAsOne, proposedGroup } from '@/lib/domain/copied-texts'
import type { Evidence } from '@/lib/domain/evidence'
import { may } from '@/lib/domain/may'
import { countCopiesAsOne } from './count-as-one'
import { evidenceName } from './evidence-words'
import { useCopies } from './use-copies'

const sayNames = new Intl.ListFormat('en-GB')
const named = (pieces: readonly Evidence[]): string =>
  sayNames.format(pieces.map((evidence) => quoted(evidenceName(evidence))))

type CopiesProps = Readonly<{ claim: Claim; copies: readonly Evidence[]; share: number }>

/** That pieces of evidence share their text, how far, and as how many sources they count; with the way to count them once. */
function Copies({ claim, copies, share }: CopiesProps) {
  const { actor } = useReading()
  const { deeds, onClaim } = useClaimDesk()
  const { isBusy, refusal, send } = useSend()
  const isOne = countAsOne(copies)
  const group = proposedGroup(copies)
  const unnamed = copies.filter(({ source }) => source === null)
  const mayGroup = may(actor, 'edit-source') && !isOne && group !== null && copies.length - unnamed.length > 0
  const groupThem = (label: string) =>
    send(() => countCopiesAsOne(deeds, copies, label), {
      onDone: async () => {
        const now = await deeds.readClaim({ claimId: claim.id })
        if (now.ok) onClaim(now.value)
      },
    })
  return (
    <li className="flex flex-col items-start gap-2 border-s-2 border-line ps-2">
      <p>
        <SeenText>{named(copies)}</SeenText> have at least {Math.floor(share * 100)} % of their words in
        common, in long runs: they look like copies of one text
        {isOne ? ', and count as one source.' : '.'}
      </p>
      {!isOne && unnamed.length > 0 && (
        <p className="text-ink-soft">
          To count once they need a named source: <SeenText>{named(unnamed)}</SeenText>{' '}
          {unnamed.length === 1 ? 'names' : 'name'} none.
        </p>
      )}
      {mayGroup && (
        <Button busy={isBusy} onClick={() => void groupThem(group)}>
          Count as one, as copies of <SeenText>{quoted(group)}</SeenText>
        </Button>
      )}
      {refusal.message && <Notice>{refusal.message}</Notice>}
    </li>
  )
}

/** The pieces of a claim's evidence that lean on copies of one text: found by their words, not typed. */
export function CopiedTexts({ claim }: { claim: Claim }) {
  const found = useCopies(claim)
  if (found.length === 0) return null
  return (
    <ul aria-label="Copies of one text" className="flex flex-col gap-2 text-14">
      {found.map(({ evidence, share }) => {
        const copies = claim.evidence.filter(({ id }) => evidence.includes(id))
        return <Copies key={evidence.join()} claim={claim} copies={copies} share={share} />
      })}
    </ul>
  )
}
