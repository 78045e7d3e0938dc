import type { Activity } from './activity'
import type { ArticleFacts, RevisionView } from './article'
import type { Claim } from './claim'
import type { Source } from './evidence'
import type { Scale } from './scales'

/** All that is known of an article that one person may see; the screen, the API and every export are made from it. */
export type Dossier = Readonly<{
  article: ArticleFacts
  revisions: readonly RevisionView[]
  claims: readonly Claim[]
  sources: readonly Source[]
  scales: readonly Scale[]
  people: readonly { id: string; name: string }[]
  activity: readonly Activity[]
  lastSeq: number
}>
