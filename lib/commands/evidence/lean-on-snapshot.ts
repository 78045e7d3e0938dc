import 'server-only'
import type { Span } from '@/lib/anchor/span'
import type { Db } from '@/lib/db/client'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'

type Leaning = Readonly<{ snapshotId?: string | null; excerptAt?: Span | null; excerpt?: string | null }>
type Had = Readonly<{
  snapshot: Readonly<{ id: string }> | null
  excerptAt: Span | null
  excerpt: string | null
}>

/** What evidence keeps of a snapshot: which, and where in its text the excerpt stands; undefined leaves it as it is. */
export type Leant = Readonly<{ snapshotId?: string | null; excerptAt?: Span | null }>

const wrong = (field: string, says: string) => refuse({ code: 'invalid', fields: { [field]: says } })

/**
 * What evidence leans on: a kept snapshot of its own article, and words that stand in its text where they are said to. A place that was
 * there before goes when the words are others now.
 */
export async function leanOnSnapshot(
  tx: Db,
  articleId: string,
  given: Leaning,
  had: Had = { snapshot: null, excerptAt: null, excerpt: null },
): Promise<Outcome<Leant>> {
  if ([given.snapshotId, given.excerptAt, given.excerpt].every((each) => each === undefined)) return done({})
  const snapshotId = given.snapshotId === undefined ? (had.snapshot?.id ?? null) : given.snapshotId
  const excerpt = given.excerpt === undefined ? had.excerpt : given.excerpt
  const isOther = snapshotId !== (had.snapshot?.id ?? null)
  const excerptAt = given.excerptAt === undefined ? (isOther ? null : had.excerptAt) : given.excerptAt
  if (snapshotId === null)
    return given.excerptAt
      ? wrong('excerptAt', 'A place is named in a snapshot only.')
      : done({ snapshotId, excerptAt: null })
  const found = await tx.snapshot.findFirst({
    where: { id: snapshotId, articleId, state: 'kept' },
    select: { text: true },
  })
  if (!found) return wrong('snapshotId', 'There is no such snapshot of this article.')
  const fits = excerptAt !== null && found.text?.slice(excerptAt.start, excerptAt.end) === excerpt
  if (given.excerptAt && !fits) return wrong('excerptAt', 'These are not the words that stand there.')
  return done({ snapshotId, excerptAt: fits ? excerptAt : null })
}
