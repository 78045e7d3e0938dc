import { isClaim } from '@/components/article/session/is-claim'
import type { Answer, Problem } from '@/lib/api/contract'
import type { ClaimDeeds } from './claim-deeds'
import { claimantTypes, claimKinds, type Claim, type Claimant } from '@/lib/domain/claim'
import { confidences } from '@/lib/domain/review'
import type { SavedForm, SaveAnswer } from '@/components/form/autosave-form'
import type { FormWords } from '@/components/form/merge'

/** The fields of a claim as its form holds them. */
export type ClaimWords = {
  claimReviewed: string
  kind: string
  claimantType: string
  claimantName: string
  claimantDescription: string
  claimDate: string
}
/** The fields of a review as its form holds them; a rating that is not given is empty. */
export type ReviewWords = {
  attribution: string
  substance: string
  reasoning: string
  confidence: string
  wouldChange: string
}

type ClaimEdit = Omit<Parameters<ClaimDeeds['editClaim']>[0], 'claimId' | 'version'>
type ReviewEdit = Omit<Parameters<ClaimDeeds['saveReview']>[0], 'claimId' | 'version' | 'submit'>

const oneOf = <T extends string>(values: readonly T[], value: string): T | null =>
  values.find((known) => known === value) ?? null

/** The name under which a claim's own fields are kept. */
export const claimFormName = (claimId: string): string => `claim:${claimId}`

/** The claim's own fields with the version they belong to. */
export function heldClaim({
  claimReviewed,
  kind,
  claimant,
  claimDate,
  version,
}: Claim): SavedForm<ClaimWords> {
  const { type = '', name = null, description = null } = claimant ?? {}
  const day = claimDate?.slice(0, 10) ?? ''
  return {
    fields: {
      claimReviewed,
      kind,
      claimantType: type,
      claimantName: name ?? '',
      claimantDescription: description ?? '',
      claimDate: day,
    },
    version,
  }
}

/** The claimant that the form describes; who is only described, without a type, counts as a person. */
function claimantOf(words: ClaimWords): Claimant | null {
  const name = words.claimantName.trim() || null
  const description = words.claimantDescription.trim() || null
  const type = oneOf(claimantTypes, words.claimantType) ?? (name || description ? 'person' : null)
  return type && { type, name: type === 'unnamed' ? null : name, description }
}

/** The changed fields of a claim as the API takes them; a claimant always goes as a whole. */
export function claimEdit(changed: Partial<ClaimWords>, all: ClaimWords): ClaimEdit {
  const kind = oneOf(claimKinds, changed.kind ?? '')
  const isClaimant = Object.keys(changed).some((key) => key.startsWith('claimant'))
  return {
    ...(changed.claimReviewed === undefined ? {} : { claimReviewed: changed.claimReviewed }),
    ...(kind ? { kind } : {}),
    ...(isClaimant ? { claimant: claimantOf(all) } : {}),
    ...(changed.claimDate === undefined ? {} : { claimDate: changed.claimDate || null }),
  }
}

/** The reader's own draft with its version; empty words without a version when there is none. */
export function heldReview({ mine }: Pick<Claim, 'mine'>): SavedForm<ReviewWords> {
  const {
    attribution = null,
    substance = null,
    confidence = null,
    reasoning = '',
    wouldChange = '',
  } = mine ?? {}
  return {
    fields: {
      attribution: attribution ?? '',
      substance: substance ?? '',
      reasoning,
      confidence: confidence ?? '',
      wouldChange,
    },
    version: mine?.version,
  }
}

/** The changed fields of a review as the API takes them. */
export function reviewEdit(changed: Partial<ReviewWords>): ReviewEdit {
  const { attribution, substance, reasoning, confidence, wouldChange } = changed
  return {
    ...(attribution === undefined ? {} : { attribution: attribution || null }),
    ...(substance === undefined ? {} : { substance: substance || null }),
    ...(reasoning === undefined ? {} : { reasoning }),
    ...(confidence === undefined ? {} : { confidence: oneOf(confidences, confidence) }),
    ...(wouldChange === undefined ? {} : { wouldChange }),
  }
}

/** Sentences of the server under the names of the form's fields: `claimant.name` becomes `claimantName`. */
function renamed(problem: Problem): Problem {
  if (!problem.fields) return problem
  const camel = (path: string) =>
    path.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^claimant$/, 'claimantName')
  return {
    ...problem,
    fields: Object.fromEntries(Object.entries(problem.fields).map(([path, says]) => [camel(path), says])),
  }
}

/** Said where a claim that somebody is to leave was changed meanwhile. */
export const lookFirst = 'Look at it, then try again.'

/** Tells of a refused deed on a claim in the desk's own words; `onClaim` hears of the claim as it is by now. */
export const sayRefused =
  (onClaim: (claim: Claim) => void) =>
  ({ message, now }: Problem): string => {
    if (isClaim(now)) onClaim(now)
    return message
  }

/** A refusal as a form understands it, with what the server has instead; `onClaim` hears of a newer claim in it. */
export function refusedClaim<F extends FormWords>(
  problem: Problem,
  held: (claim: Claim) => SavedForm<F>,
  onClaim: (claim: Claim) => void,
): { problem: Problem; now: SavedForm<F> | null } {
  const now = isClaim(problem.now) ? problem.now : null
  if (now) onClaim(now)
  return { problem: renamed(problem), now: now && held(now) }
}

/** The server's answer about a claim as a form understands it; `onClaim` hears of every newer claim in it. */
export function claimAnswer<F extends FormWords>(
  answer: Answer<Claim>,
  held: (claim: Claim) => SavedForm<F>,
  onClaim: (claim: Claim) => void,
): SaveAnswer<F> {
  if (!answer.ok) return { ok: false, ...refusedClaim(answer.problem, held, onClaim) }
  onClaim(answer.value)
  return { ok: true, held: held(answer.value) }
}
