import { useCallback, useState } from 'react'
import type { Call } from '@/lib/api/contract'

/** Somebody who has the article open. */
export type Present = Readonly<{ id: string; name: string }>

/** Who else has the article open, asked for anew whenever `ask` is called. */
export function useHere(
  articleId: string,
  me: string,
  readPresence: Call<'readPresence'>,
): { others: readonly Present[]; ask: () => void } {
  const [others, keep] = useState<readonly Present[]>([])
  const ask = useCallback(() => {
    void readPresence({ articleId }).then(
      (answer) => answer.ok && keep(answer.value.items.filter(({ id }) => id !== me)),
    )
  }, [articleId, me, readPresence])
  return { others, ask }
}
