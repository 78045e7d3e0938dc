import { z } from 'zod'
import { articleStates, type ArticleFacts } from '@/lib/domain/article'
import { gateNames, gateStates, type Gate } from '@/lib/domain/gate'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { Correction, Milestone, Override, SignedGate, SignOff } from '@/lib/domain/sign-off'
import { articleFactsOutput } from '../article/output'
import { count, digest, ordinal, schemaOf, toldMoment } from '../shapes'

const passing = { reason: z.string(), by: z.string(), at: toldMoment }

const gate = schemaOf<Gate>()(
  z.strictObject({
    gate: z.enum(gateNames),
    state: z.enum(gateStates),
    isGreen: z.boolean(),
    says: z.string(),
    rules: z.array(z.string()).optional(),
    failing: count,
    fails: z.array(
      z.strictObject({
        claim: z.string().optional(),
        sentence: count.optional(),
        words: z.string(),
        says: z.string(),
      }),
    ),
    isOverridable: z.boolean(),
    override: z.strictObject(passing).nullable(),
  }),
)

/** The gates of an article as they stand; `seen` is the number of the newest change, to be named when it is signed off. */
export const gatesOutput = z.strictObject({
  version: ordinal,
  state: z.enum(articleStates),
  seen: count,
  gates: z.array(gate).readonly(),
})
export type GatesView = z.output<typeof gatesOutput>

const signedGate = schemaOf<SignedGate>()(
  z.strictObject({
    gate: z.enum(gateNames),
    state: z.enum(gateStates).optional(),
    isGreen: z.boolean(),
    says: z.string(),
    rules: z.array(z.string()).optional(),
    override: z.strictObject(passing).nullable(),
  }),
)

export const signOffOutput = schemaOf<SignOff>()(
  z.strictObject({
    id: z.string().optional(),
    number: ordinal,
    revision: ordinal,
    sha256: digest,
    gates: z.array(signedGate),
    by: z.string(),
    at: toldMoment,
  }),
)

export const overrideOutput = schemaOf<Override>()(
  z.strictObject({ ...passing, gate: z.enum(gateNames), endedAt: toldMoment.nullable() }),
)

export const correctionOutput = schemaOf<Correction>()(
  z.strictObject({
    id: z.string(),
    isRetraction: z.boolean(),
    what: z.string(),
    why: z.string(),
    claim: z.string().nullable(),
    verdict: z
      .strictObject({ attribution: z.string(), substance: z.string(), decidedAt: toldMoment })
      .nullable(),
    revision: ordinal,
    by: z.string(),
    at: toldMoment,
  }),
)

/** What the screen of an article's sign-off is drawn from; `quotes` are of the claims that a correction names, or may name. */
export type SignOffView = Readonly<{
  article: ArticleFacts
  gates: GatesView
  signOffs: readonly SignOff[]
  corrections: readonly Correction[]
  milestones: readonly Milestone[]
  quotes: readonly Readonly<{ id: string; quote: string }>[]
  names: Readonly<Record<string, string>>
  scales: Record<Layer, Scale>
}>

/** What a sign-off is refused with: the gates that hold it up, or as they are by now; the article where it is no longer in a state to be signed off. */
export const gatesNow = z.union([gatesOutput, articleFactsOutput])
