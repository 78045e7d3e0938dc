import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Client } from '@/components/client/client'
import { withChanges, type Changes, type Dossier } from '@/lib/domain/dossier'

type UseDossierOptions = {
  articleId: string
  /** The number of the last change that the server knows of, as the page said. */
  lastSeq: number
  /** What came with the page, read once. */
  first: () => Dossier | null
  client: Pick<Client, 'readScreen'>
}

const again = 5000
const passing: readonly string[] = ['unreachable', 'not-ready', 'failed']

type Answered = { whole: Dossier } | { changes: Changes }

function taken(before: Dossier | null, answer: Answered): Dossier | null {
  if ('changes' in answer) return before && withChanges(before, answer.changes)
  return before && before.lastSeq > answer.whole.lastSeq ? before : answer.whole
}

/** What is known of the article: what came with the page, else what the desk is asked for; and newer readings of it whenever `readAgain` is called. */
export function useDossier({ articleId, lastSeq, first, client }: UseDossierOptions): {
  dossier: Dossier | null
  problem: string | null
  isGone: boolean
  readAgain: () => void
} {
  const [dossier, keep] = useState(first)
  const [problem, tell] = useState<string | null>(null)
  const [isGone, setGone] = useState(false)
  const known = useRef(dossier)
  useEffect(() => {
    known.current = dossier
  })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const readAgain = useCallback(() => {
    clearTimeout(waiting.current)
    const read = async () => {
      const now = known.current
      const claim = new URLSearchParams(window.location.search).get('claim') ?? undefined
      const answer = await client.readScreen({
        articleId,
        claim,
        ...(now && { after: String(now.lastSeq), revision: String(now.article.currentRevision) }),
      })
      if (!answer.ok && passing.includes(answer.problem.code))
        waiting.current = setTimeout(() => void read(), again)
      startTransition(() => {
        tell(answer.ok ? null : answer.problem.message)
        if (answer.ok) keep((before) => taken(before, answer.value))
        else if (answer.problem.code === 'not-there') setGone(true)
      })
    }
    void read()
  }, [articleId, client])
  const isBehind = (dossier?.lastSeq ?? -1) < lastSeq
  useEffect(() => {
    if (isBehind) readAgain()
  }, [isBehind, lastSeq, readAgain])
  useEffect(() => () => clearTimeout(waiting.current), [])
  return { dossier, problem, isGone, readAgain }
}
