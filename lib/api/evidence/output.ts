import { z } from 'zod'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'

export const evidenceOutput = z.custom<Evidence>()

/** A piece of evidence with the claim that it is attached to, as a deed has left both. */
export const evidenceAndClaimOutput = z.custom<Evidence & { claim: Claim }>()
