import type { Claim } from '@/lib/domain/claim'

/** Whether what the server has instead is a claim. */
export function isClaim(now: unknown): now is Claim {
  return typeof now === 'object' && now !== null && 'spans' in now && 'reviews' in now && 'version' in now
}
