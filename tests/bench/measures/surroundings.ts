import type { Browser } from '@playwright/test'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Visitor } from '../fill'
import type { FloorNext } from '../floor-next'
import type { Row } from '../figures'

/** An article of one size: ours on the desk, and the same text and claims as pages of the floor, of plain words and of the peer. */
export type Sized = Readonly<{
  /** As in “10k words × 500 claims”. */
  name: string
  count: number
  article: ArticleView
  claims: readonly Claim[]
  urls: Readonly<{ ours: string; floor: string; plain: string; peer: string }>
}>

/** What every measure finds: a filled desk that runs, the floors beside it, a browser, and how often to repeat. */
export type Surroundings = Readonly<{
  visitor: Visitor
  databaseUrl: string
  /** From small to large; only the middle one when no measure asks for more. */
  sizes: readonly Sized[]
  /** 10,000 words with 500 claims, as one of the sizes. */
  full: ArticleView
  /** The same text for claims to be saved on. */
  empty: ArticleView
  floorNext: FloorNext
  /** What each way costs before it has text and claims to show; ours is the screen of an article of one sentence. */
  bare: Readonly<{ ours: string; floor: string; peer: string }>
  browser: Browser
  /** The given number of rounds, or fewer when the run is to be quick. */
  rounds: (many: number) => number
}>

/** The rows of one measure, and what else is worth keeping for who wants to know why. */
export type Measured = Readonly<{ rows: readonly Row[]; details?: unknown }>
export type Measure = (surroundings: Surroundings) => Promise<Measured>
