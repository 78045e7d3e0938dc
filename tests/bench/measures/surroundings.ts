import type { Browser } from '@playwright/test'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Visitor } from '../fill'
import type { FloorNext } from '../floor-next'
import type { FloorPage } from '../floor-page'
import type { Row } from '../figures'

/** What every measure finds: a filled desk that runs, the floors beside it, a browser, and how often to repeat. */
export type Surroundings = Readonly<{
  visitor: Visitor
  databaseUrl: string
  /** 10,000 words with 500 claims. */
  full: ArticleView
  claims: readonly Claim[]
  /** The same text for claims to be saved on. */
  empty: ArticleView
  floorNext: FloorNext
  floorPage: FloorPage
  browser: Browser
  /** The given number of rounds, or fewer when the run is to be quick. */
  rounds: (many: number) => number
}>

/** The rows of one measure, and what else is worth keeping for who wants to know why. */
export type Measured = Readonly<{ rows: readonly Row[]; details?: unknown }>
export type Measure = (surroundings: Surroundings) => Promise<Measured>
