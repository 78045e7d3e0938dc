import { useEffect, useState } from 'react'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { readAll } from '@/components/client/read-all'
import type { Problem } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { StaleClaim } from '@/lib/domain/what-changed'

const mostPages = 10

type Answered = Readonly<{ of: string; items: readonly StaleClaim[]; problem: Problem | null }>

/** The stale claims, as many as could be read. */
async function readStale(
  listStale: ClaimDeeds['listStale'],
  articleId: string,
): Promise<Omit<Answered, 'of'>> {
  let items: readonly StaleClaim[] = []
  const answer = await readAll((page) => listStale({ articleId, ...page }), {
    mostPages,
    onPage: (known) => (items = known),
  })
  return { items, problem: answer.ok ? null : answer.problem }
}

/**
 * The claims of an article whose verdicts are stale, with what changed of each: asked for anew whenever another state of one of them is
 * known, and until then as they were, without those that are not stale any more.
 */
export function useStale(
  articleId: string,
  claims: readonly Claim[],
  listStale: ClaimDeeds['listStale'],
): { items: readonly StaleClaim[]; problem: Problem | null; again: () => void } {
  const stale = claims.filter(({ state }) => state === 'stale')
  const [tries, setTries] = useState(0)
  const wanted = stale.map(({ id, version, lastSeq }) => `${id} ${version} ${lastSeq}`).join()
  const [known, know] = useState<Answered>({ of: '', items: [], problem: null })
  useEffect(() => {
    if (wanted === '') return
    let isPast = false
    void readStale(listStale, articleId).then((answered) => !isPast && know({ of: wanted, ...answered }))
    return () => void (isPast = true)
  }, [articleId, listStale, wanted, tries])
  const ids = new Set(stale.map(({ id }) => id))
  return {
    items: known.items.filter(({ id }) => ids.has(id)),
    problem: known.problem,
    again: () => setTries(tries + 1),
  }
}
