import { Suspense } from 'react'
import { fetched } from '@/components/ui/fetched'
import { may } from '@/lib/domain/may'
import { AdriftQueue } from './adrift-queue'
import type { ClaimsColumnProps } from './column-props'
import type { Surroundings } from '@/components/article/claim/surroundings'

/** What waits of the stale claims, not needed while there is none. */
export const stalePart = fetched(() =>
  import('@/components/article/decide/stale-queue').then((file) => file.StaleQueue),
)
const StaleQueue = stalePart.Part

type WaitingProps = Pick<ClaimsColumnProps, 'chosen' | 'filter' | 'onFilter'> & { around: Surroundings }

/** The claims of the article that somebody has to look at again: whose words changed, and whose verdicts are stale. */
export function WaitingClaims({ around, chosen, filter, onFilter }: WaitingProps) {
  const { article, claims, actor, deeds, onChoose, onClaim } = around
  return (
    <>
      <AdriftQueue
        claims={claims}
        maySettle={may(actor, 'edit-claim')}
        filter={filter}
        onFilter={onFilter}
        onChoose={onChoose}
      />
      {claims.some(({ state }) => state === 'stale') && (
        <Suspense fallback={null}>
          <StaleQueue
            article={article}
            claims={claims}
            chosen={chosen}
            actor={actor}
            deeds={deeds}
            onChoose={onChoose}
            onClaim={onClaim}
          />
        </Suspense>
      )}
    </>
  )
}
