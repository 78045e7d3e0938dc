import 'server-only'
import type { Span } from '@/lib/anchor/span'
import type { Db } from '@/lib/db/client'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'

type Leaning = Readonly<{
  snapshotId?: string | null
  fileId?: string | null
  excerptAt?: Span | null
  excerpt?: string | null
}>
type Had = Readonly<{
  snapshot: Readonly<{ id: string }> | null
  file: Readonly<{ id: string }> | null
  excerptAt: Span | null
  excerpt: string | null
}>
const nothing: Had = { snapshot: null, file: null, excerptAt: null, excerpt: null }

/** What evidence keeps of what was kept: which snapshot or file, and where in its text the excerpt stands; undefined leaves it as it is. */
export type Leant = Readonly<{ snapshotId?: string | null; fileId?: string | null; excerptAt?: Span | null }>

const wrong = (field: string, says: string) => refuse({ code: 'invalid', fields: { [field]: says } })

/** Which snapshot or file evidence leans on. */
type Kept = Readonly<{ snapshotId: string | null; fileId: string | null }>

/** The text of what was kept for that article, null where it has none; or the sentence that there is no such thing. */
async function textOf(
  tx: Db,
  articleId: string,
  { snapshotId, fileId }: Kept,
): Promise<Outcome<string | null>> {
  const named = (id: string) => ({ where: { id, articleId, state: 'kept' as const }, select: { text: true } })
  const snapshot = snapshotId === null ? undefined : await tx.snapshot.findFirst(named(snapshotId))
  if (snapshot === null) return wrong('snapshotId', 'There is no such snapshot of this article.')
  const file = fileId === null ? undefined : await tx.keptFile.findFirst(named(fileId))
  if (file === null) return wrong('fileId', 'There is no such file of this article.')
  return done((snapshot ?? file)?.text ?? null)
}

/**
 * What evidence leans on: a kept snapshot or file of its own article, and words that stand in its text where they are said to. A place that
 * was there before goes when the words are others now.
 */
export async function leanOn(
  tx: Db,
  articleId: string,
  given: Leaning,
  had: Had = nothing,
): Promise<Outcome<Leant>> {
  const asked = [given.snapshotId, given.fileId, given.excerptAt, given.excerpt]
  if (asked.every((each) => each === undefined)) return done({})
  const before: Kept = { snapshotId: had.snapshot?.id ?? null, fileId: had.file?.id ?? null }
  const { snapshotId = before.snapshotId, fileId = before.fileId, excerpt = had.excerpt } = given
  if (snapshotId !== null && fileId !== null)
    return wrong('fileId', 'Evidence leans on a page that was fetched or on a file, not on both.')
  const isOther = snapshotId !== before.snapshotId || fileId !== before.fileId
  const { excerptAt = isOther ? null : had.excerptAt } = given
  if (snapshotId === null && fileId === null && given.excerptAt)
    return wrong('excerptAt', 'A place is named in a snapshot or a file only.')
  const text = await textOf(tx, articleId, { snapshotId, fileId })
  if (!text.ok) return text
  const fits = excerptAt !== null && text.value?.slice(excerptAt.start, excerptAt.end) === excerpt
  if (given.excerptAt && !fits) return wrong('excerptAt', 'These are not the words that stand there.')
  return done({ snapshotId, fileId, excerptAt: fits ? excerptAt : null })
}
