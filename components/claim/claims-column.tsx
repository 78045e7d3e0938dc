'use client'

import type { ClaimsColumnProps } from './column-props'

/** The claims beside the text: filters, cards, and the chosen claim unfolded in its place. */
export function ClaimsColumn({ shown }: ClaimsColumnProps) {
  return <ol aria-label="Claims">{shown.map((claim) => <li key={claim.id}>{claim.quote}</li>)}</ol>
}
