import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Client } from '@/components/desk/deeds'
import type { Dossier } from '@/lib/domain/dossier'

type Wishes = {
  articleId: string
  /** The number of the last change that the server knows of, as the page said. */
  lastSeq: number
  /** What came with the page, read once. */
  first: () => Dossier | null
  client: Pick<Client, 'readScreen'>
}

const again = 5000
const passing: readonly string[] = ['unreachable', 'not-ready', 'failed']

/** What is known of the article: what came with the page, else what the desk is asked for; and newer readings of it whenever `readAgain` is called. */
export function useDossier({ articleId, lastSeq, first, client }: Wishes): { dossier: Dossier | null; problem: string | null; readAgain: () => void } {
  const [dossier, keep] = useState(first)
  const [problem, tell] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const readAgain = useCallback(() => {
    clearTimeout(waiting.current)
    const read = async () => {
      const answer = await client.readScreen({ articleId })
      if (!answer.ok && passing.includes(answer.problem.code)) waiting.current = setTimeout(() => void read(), again)
      startTransition(() => {
        tell(answer.ok ? null : answer.problem.message)
        if (answer.ok) keep((now) => (now && now.lastSeq > answer.value.lastSeq ? now : answer.value))
      })
    }
    void read()
  }, [articleId, client])
  const known = dossier?.lastSeq ?? -1
  useEffect(() => {
    if (known < lastSeq) readAgain()
  }, [known, lastSeq, readAgain])
  useEffect(() => () => clearTimeout(waiting.current), [])
  return { dossier, problem, readAgain }
}
