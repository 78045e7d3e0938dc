import 'server-only'
import { align, type Alignment } from '@/lib/anchor/alignment'
import type { StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { listStandingClaims, type StandingClaim } from '@/lib/db/revision/carry-claims'
import { findRevision, type StoredRevision } from '@/lib/db/revision/find-revision'
import { readCoverage } from '@/lib/db/revision/read-coverage'
import { keepKinds } from '@/lib/domain/keep-kinds'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { changedSentences, fatesOf, firmRevision, keptSentences, type Fate } from '@/lib/domain/revise'
import type { RevisionText } from '@/lib/domain/revision'
import { readText } from '@/lib/ingest/read-text'

/** What a corrected text would be and do, before anything is stored. */
export type Plan = Readonly<{
  before: StoredRevision
  text: RevisionText
  alignment: Alignment
  claims: readonly StandingClaim[]
  /** In the order of `claims`. */
  fates: readonly Fate[]
  /** Where each sentence that stays word for word begins: before and now. */
  kept: ReadonlyMap<number, number>
  changed: readonly number[]
}>

type Comparison = Readonly<{ before: StoredRevision; after: string; alignment: Alignment }>

/** Carries the claims over, each from the revision in which it last stood for certain: what a slip tore away, its repair brings back. */
async function carryClaims(
  tx: Db,
  article: StoredArticle,
  claims: readonly StandingClaim[],
  { before, after, alignment }: Comparison,
): Promise<Fate[]> {
  const fates = new Map<string, Fate>()
  for (const [number, group] of Map.groupBy(claims, firmRevision)) {
    const from = number === before.number ? before : await findRevision(tx, article.id, number)
    if (!from) throw new Error('a span counts in a revision that is not there')
    for (const fate of fatesOf(group, number, from.text, after, from === before ? alignment : undefined))
      fates.set(fate.claimId, fate)
  }
  return claims.map(({ id }) => fates.get(id)!)
}

/** How a text would follow the article's current revision; refuses one in which there is nothing to read. */
export async function planRevision(
  tx: Db,
  article: StoredArticle,
  given: { text: string; fileName?: string },
): Promise<Outcome<Plan>> {
  const before = await findRevision(tx, article.id, article.currentRevision)
  if (!before) return refuse({ code: 'not-there' })
  const read = readText({ ...given, title: article.title, language: article.language })
  if (read.blocks.length === 0) return refuse({ code: 'unreadable' })
  const alignment = align(before.text, read.text)
  const text = { text: read.text, blocks: keepKinds(before, read, alignment), sentences: read.sentences }
  const claims = await listStandingClaims(tx, article.id)
  const fates = await carryClaims(tx, article, claims, { before, after: text.text, alignment })
  const waiting = (await readCoverage(tx, before)).sentences.flatMap((sentence) =>
    sentence.changed ? [sentence.start] : [],
  )
  const kept = keptSentences(before, text, alignment)
  return done({
    before,
    text,
    alignment,
    claims,
    fates,
    kept,
    changed: changedSentences(text.sentences, kept, waiting),
  })
}
