import { letGoOfMark, sendAgain } from '@/components/article/session/marks'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim'

/** Says that the desk has not taken a claim that was marked here, why, and what can be done; nothing while it is on its way or there. */
export function NotMarked({ claim }: { claim: Claim }) {
  const { run } = useDriver()
  const sent = useSession((session) => session.sent).get(claim.id)?.sent
  if (!sent || sent.state === 'on-its-way') return null
  const isRefused = sent.state === 'refused'
  return (
    <Notice kind={isRefused ? 'refusal' : 'news'} className="mx-4 mb-3">
      <p>
        {isRefused
          ? `Not marked. ${sent.says} What you write here is kept meanwhile.`
          : `Not marked yet. ${sent.says} It is tried again, and what you write is kept.`}
      </p>
      <div className="-ms-3 flex flex-wrap pt-1">
        <Button look="quiet" onClick={() => run((session) => sendAgain(session, claim.id))}>
          {isRefused ? 'Mark it again' : 'Try now'}
        </Button>
        <Button look="quiet" onClick={() => run((session) => letGoOfMark(session, claim))}>
          Let it go
        </Button>
      </div>
    </Notice>
  )
}
