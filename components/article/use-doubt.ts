import { useState } from 'react'
import type { Span } from '@/lib/anchor/span'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { doubtOf, type Doubt } from './before-marking'
import type { Aim } from './use-marking'

/** A question that stands before words are marked, and its answers. */
export type Doubting = Readonly<{
  doubt: Doubt
  onMark: () => void
  onOpen: (claimId: string) => void
  onLeave: () => void
}>

type Wishes = {
  claims: readonly Claim[]
  revision: RevisionView
  language: string
  onOpen: (claimId: string) => void
}

/** Asks before words are marked twice, or too many at once; `isSure` answers at once when there is nothing to ask. */
export function useDoubt({ claims, revision, language, onOpen }: Wishes): {
  doubt: Doubting | null
  isSure: (aim: Aim, spans: readonly Span[]) => true | Promise<boolean>
} {
  const [doubt, ask] = useState<Doubting | null>(null)
  const isSure = (aim: Aim, spans: readonly Span[]) => {
    const found = doubtOf({ aim, spans, claims, revision, language })
    if (!found) return true
    return new Promise<boolean>((settle) => {
      const end = (isMeant: boolean) => {
        ask(null)
        settle(isMeant)
      }
      ask({
        doubt: found,
        onMark: () => end(true),
        onLeave: () => end(false),
        onOpen: (claimId) => {
          end(false)
          onOpen(claimId)
        },
      })
    })
  }
  return { doubt, isSure }
}
