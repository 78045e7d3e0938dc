import { screen } from '@testing-library/react'
import { vi } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { done } from '@/tests/support/answers'
import { litWords } from '@/tests/support/article-in-hand'
import { aClaim } from '@/tests/support/dossier'

type Sent = {
  id?: string
  spans?: readonly { start: number; end: number; exact: string }[]
  parent?: string | null
}
const answering = (change: Partial<Claim>) =>
  vi.fn(async ({ id, spans = [] }: Sent) =>
    done(aClaim({ ...change, ...(id && { id }), words: spans.map(({ exact }) => exact) })),
  )

/** A desk that takes a new claim with the words that it is sent. */
export const marking = () => answering({ lastSeq: 2 })

/** A desk that gives a claim the words that it is sent. */
export const editing = () => answering({ version: 9, lastSeq: 9 })

/** The passages that a desk was sent last. */
export const sentPassages = (deed: ReturnType<typeof answering>) =>
  deed.mock.lastCall?.[0].spans?.map(({ exact }) => exact)

/** The words between the ends that are stepped, which are no claim yet. */
export const provisionalWords = () => litWords('not-yet-marked')

/** The stepper, once it is there. */
export const stepperBar = (name: RegExp | string = /./) => screen.findByRole('toolbar', { name })
