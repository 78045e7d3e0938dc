'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { SealChange } from '@/lib/domain/what-changed'
import { ChangedThings } from './changed-things'
import { ConfirmForm, type Confirming } from './confirm-form'

/** What is known of the changes: null where they were not kept; or why they cannot be told. */
export type Since = { changes: readonly SealChange[] | null } | { message: string }

type SinceThenProps = {
  label: string
  /** Asks the desk; it is asked again whenever the history of the claim has grown to another `seq`. */
  read: () => Promise<Since>
  seq: number
  /** How it is confirmed that what was said still holds; null for whoever may not. */
  asks: Confirming | null
  onConfirmed: () => void
  children?: ReactNode
}

/** Each thing of a claim that changed since something was said of it, then and now; and for whoever may, the way to say that it holds all the same. */
export function SinceThen({ label, read, seq, asks, onConfirmed, children }: SinceThenProps) {
  const { article } = useReading()
  const [known, setKnown] = useState<Since | null>(null)
  const [isConfirming, confirm] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => void read().then(setKnown), [read, seq, tries])
  return (
    <section
      aria-label={label}
      className="flex flex-col gap-3 border-s-2 border-dashed border-tone-half ps-3 text-14"
    >
      {children}
      {known === null && <Skeleton className="h-16" />}
      {known && 'message' in known && (
        <Notice>
          {known.message} <Button onClick={() => setTries(tries + 1)}>Try again</Button>
        </Notice>
      )}
      {known && 'changes' in known && known.changes && (
        <ChangedThings changes={known.changes} article={article} />
      )}
      {asks && !isConfirming && (
        <p>
          <Button onClick={() => confirm(true)}>{asks.name}</Button>
        </p>
      )}
      {asks && isConfirming && (
        <ConfirmForm asks={asks} onLeave={() => confirm(false)} onConfirmed={onConfirmed} />
      )}
    </section>
  )
}
