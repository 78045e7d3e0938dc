import type { GateName, GateState, Passing } from './gate'

/** A gate as it was when an article was signed off, with the rules of the desk that it was decided by; sign-offs of before there were grey ones have neither. */
export type SignedGate = Readonly<{
  gate: GateName
  state?: GateState
  isGreen: boolean
  says: string
  rules?: readonly string[]
  override: Passing | null
}>

/** A sign-off without the dossier that it keeps; `sha256` is that dossier's, in UTF-8. */
export type SignOff = Readonly<{
  id?: string
  number: number
  revision: number
  sha256: string
  gates: readonly SignedGate[]
  by: string
  at: string
}>

/** A gate that an editor let pass; it holds until the article is reopened or corrected. */
export type Override = Readonly<{ gate: GateName; endedAt: string | null }> & Passing

/** One line of the log of corrections; `verdict` is what the desk had said of the claim until then, where one is named. */
export type Correction = Readonly<{
  id: string
  isRetraction: boolean
  what: string
  why: string
  claim: string | null
  verdict: Readonly<{ attribution: string; substance: string; decidedAt: string }> | null
  revision: number
  by: string
  at: string
}>

/** Another deed on an article as a whole, with its reason: a link where it was published. */
export type Milestone = Readonly<{
  kind: 'article-ready' | 'article-reopened' | 'article-published'
  reason: string | null
  by: string
  at: string
}>
