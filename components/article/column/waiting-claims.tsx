import { Suspense } from 'react'
import { useReading } from '@/components/article/subscribe/use-session'
import { fetched } from '@/components/ui/fetched'
import { AdriftQueue } from './adrift-queue'

/** What waits of the stale claims, not needed while there is none. */
export const stalePart = fetched(() =>
  import('@/components/article/decide/stale-queue').then((file) => file.StaleQueue),
)
const StaleQueue = stalePart.Part

/** The claims of the article that somebody has to look at again: whose words changed, and whose verdicts are stale. */
export function WaitingClaims({ chosen }: { chosen: string | null }) {
  const { claims } = useReading()
  return (
    <>
      <AdriftQueue />
      {claims.some(({ state }) => state === 'stale') && (
        <Suspense fallback={null}>
          <StaleQueue chosen={chosen} />
        </Suspense>
      )}
    </>
  )
}
