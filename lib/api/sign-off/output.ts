import { z } from 'zod'
import type { ArticleFacts, ArticleState } from '@/lib/domain/article'
import type { Gate } from '@/lib/domain/gate'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { Correction, Milestone, SignOff } from '@/lib/domain/sign-off'

/** The gates of an article as they stand; `seen` is the number of the newest change, to be named when it is signed off. */
export type GatesView = { version: number; state: ArticleState; seen: number; gates: readonly Gate[] }

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

export const gatesOutput = z.custom<GatesView>()
export const signOffOutput = z.custom<SignOff>()
export const correctionOutput = z.custom<Correction>()
