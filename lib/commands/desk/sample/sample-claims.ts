import type { z } from 'zod'
import type { markClaimInput } from '@/lib/api/claim/input'
import type { saveReviewInput } from '@/lib/api/review/input'
import { madeUp, sampleEvidence, type SampleEvidence } from './sample-evidence'

type Fields = Pick<z.input<typeof markClaimInput>, 'claimReviewed' | 'kind' | 'claimant' | 'claimDate'>
type Review = Omit<z.input<typeof saveReviewInput>, 'claimId' | 'submit' | 'version'>

/** A claim of the sample: its words as they stand in the text, piece by piece, and what the desk made of it, in this order. */
export type SampleClaim = Fields &
  Readonly<{
    pieces: readonly string[]
    evidence?: readonly SampleEvidence[]
    review?: Review
    laterEvidence?: SampleEvidence
    dropped?: string
  }>

const diplomats = {
  type: 'unnamed',
  name: null,
  description: 'Diplomatic sources; how many is not said',
} as const

/** The sample's claims: five out of the one long sentence, and four others, so that every common state is there to see. */
export const sampleClaims: readonly SampleClaim[] = [
  {
    pieces: ['it has an agreement with the United States'],
    claimReviewed: 'Pakistan and the United States have an agreement on drone operations.',
    kind: 'assertion',
    claimant: diplomats,
    evidence: sampleEvidence.agreement,
    review: {
      attribution: 'reported-only',
      substance: 'unproven',
      confidence: 'medium',
      reasoning: 'Unnamed diplomats report it; no document and no statement on record shows the agreement.',
      wouldChange: 'The text of the agreement, or a statement on record by either government.',
    },
  },
  {
    pieces: ['permitting drone operations from its territory'],
    claimReviewed: 'The agreement permits US drones to operate from Pakistan’s territory.',
    kind: 'assertion',
    claimant: diplomats,
  },
  {
    pieces: ["Pakistan's admission", 'that it has an agreement with the United States'],
    claimReviewed: 'Pakistan admitted that it has such an agreement with the United States.',
    kind: 'attribution',
    claimant: diplomats,
    review: {
      attribution: 'reported-only',
      substance: 'unproven',
      confidence: 'low',
      reasoning: 'The admission itself is reported at second hand.',
    },
    laterEvidence: {
      stance: 'mixed',
      layer: 'attribution',
      title: 'Practice note: a second account of the talks',
      source: madeUp,
      excerpt: 'The account speaks of “an understanding”, not of an admission.',
    },
  },
  {
    pieces: ['publicly'],
    claimReviewed: 'Pakistan made the admission in public.',
    kind: 'assertion',
    claimant: diplomats,
  },
  {
    pieces: ['for the first time'],
    claimReviewed: 'Pakistan had never admitted the agreement before.',
    kind: 'superlative',
    claimant: diplomats,
  },
  {
    pieces: ['aggression against his country would not be tolerated'],
    claimReviewed: 'Afghanistan will not tolerate aggression.',
    kind: 'prediction-or-threat',
    claimant: {
      type: 'person',
      name: 'Sirajuddin Haqqani',
      description: 'Acting interior minister of Afghanistan',
    },
    evidence: sampleEvidence.warning,
    review: {
      attribution: 'said-on-record',
      substance: 'not-ratable',
      confidence: 'high',
      reasoning:
        'A warning is no statement of fact: that it was made can be checked, that it will come true cannot.',
    },
  },
  {
    pieces: ['talks in Istanbul brought no breakthrough'],
    claimReviewed: 'The talks in Istanbul ended without a breakthrough.',
    kind: 'assertion',
    evidence: sampleEvidence.talks,
    review: {
      attribution: 'said-confirmed',
      substance: 'true',
      confidence: 'high',
      reasoning: 'Both delegations say so.',
    },
  },
  {
    pieces: ['less than 24 hours'],
    claimReviewed: 'The warning came less than 24 hours after Khawaja Asif’s remarks.',
    kind: 'quantity',
    evidence: sampleEvidence.hours,
    review: {
      attribution: 'unknown',
      substance: 'mostly-true',
      confidence: 'medium',
      reasoning: 'The days fit; the hours of both events are not known exactly.',
    },
  },
  {
    pieces: ['How the two governments mean to go on is open'],
    kind: 'opinion',
    dropped: 'The article’s own remark; there is nothing to check.',
  },
]
