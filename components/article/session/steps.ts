import type { Answer, Input } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { Aim } from './stepping'

/** What is said of sentences, as the desk is told it. */
export type CoverageChange = Input<'coverSentences'>

/** What was done to sentences, and how it is taken back; `why` are the sentences for which a reason may be given. */
export type CoverBack = Readonly<{
  done: string
  undone: string
  back: CoverageChange
  why: readonly number[] | null
}>

/** What was done to a claim by a form and can be taken back; over when, by the claims as they are, what it did stands no more. */
export type WayBack = Readonly<{
  done: string
  undone: string
  undo: () => Promise<Answer<unknown>>
  isOver: (claims: readonly Claim[]) => boolean
}>

/** What was done here and can be taken back: sentences covered, a claim marked, its words moved, a claim dropped, or what a form did. */
export type UndoStep = Readonly<
  | { name: 'covered'; way: CoverBack }
  | { name: 'marked' | 'dropped'; claim: Claim }
  | { name: 'moved'; before: Claim; after: Claim; by: Exclude<Aim['name'], 'new-claim'> }
  | { name: 'by-form'; way: WayBack }
>
