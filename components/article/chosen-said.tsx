import { shownOf } from '@/components/article/session/filter'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import { quoted } from '@/components/ui/quoted'
import { heardOf } from '@/components/article/session/appearance'
import { useSession } from './use-session'
import { useChosen, useFilter, type Place } from './use-place'

type ChosenSaidProps = { place: Place; claims: readonly Claim[]; me: string; scales: Record<Layer, Scale> }

/** The chosen claim in words, for those who do not see it light up. */
export function ChosenSaid({ place, claims, me, scales }: ChosenSaidProps) {
  const shown = shownOf(claims, useFilter(place), me)
  const chosen = useChosen(place)
  const at = shown.findIndex((claim) => claim.id === chosen)
  const claim = shown[at]
  return (
    <p role="status" className="sr-only">
      {claim && `Claim ${at + 1} of ${shown.length}: ${quoted(claim.quote)}. ${heardOf(claim, scales)}`}
    </p>
  )
}

/** The sentence that was gone to, for those who do not see it selected. */
export function SentenceTold() {
  return (
    <p role="status" className="sr-only">
      {useSession((session) => session.told)}
    </p>
  )
}
