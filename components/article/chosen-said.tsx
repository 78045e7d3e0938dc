import { heardOf } from '@/components/article/session/appearance'
import { shownIn } from '@/components/article/session/choosing'
import type { Session } from '@/components/article/session/session'
import { useSession } from '@/components/article/subscribe/use-session'
import { quoted } from '@/components/ui/quoted'

/** The chosen claim in words; nothing while none is chosen that passes the filter. */
function sayChosen(session: Session): string {
  const shown = shownIn(session)
  const at = session.chosen === null ? -1 : shown.findIndex((claim) => claim.id === session.chosen)
  const claim = shown[at]
  if (!claim) return ''
  return `Claim ${at + 1} of ${shown.length}: ${quoted(claim.quote)}. ${heardOf(claim, session.reading.scales)}`
}

/** The chosen claim in words, for those who do not see it light up. */
export function ChosenSaid() {
  return (
    <p role="status" className="sr-only">
      {useSession(sayChosen)}
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
