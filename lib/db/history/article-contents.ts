import 'server-only'
import { findArticle } from '@/lib/db/article/find-article'
import { readRevisions } from '@/lib/db/revision/find-revision'
import { readScales } from '@/lib/db/scales/read-scales'
import { articleContent, coverageContent, revisionContent } from '@/lib/record/content/article'
import type { Content, ContentReaders, ContentQuery } from './content-readers'

async function article({ tx, articleId }: ContentQuery): Promise<Content[]> {
  const stored = await findArticle(tx, 'desk', articleId)
  return stored
    ? [['', articleContent({ ...stored, review: stored }, Object.values(await readScales(tx, stored)))]]
    : []
}

async function revisions({ tx, articleId, ids }: ContentQuery): Promise<Content[]> {
  const found = await readRevisions(tx, articleId, ids.map(Number))
  return found.map((revision) => [String(revision.number), revisionContent(revision, revision.changed)])
}

async function coverages({ tx, articleId, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.revision.findMany({
    where: { articleId, number: { in: ids.map(Number) } },
    select: { number: true, cleared: { select: { start: true, byId: true, reason: true } } },
  })
  return rows.map(({ number, cleared }) => [
    String(number),
    coverageContent(cleared.map(({ byId, ...each }) => ({ ...each, by: byId }))),
  ])
}

/** The article itself and its revisions. */
export const articleContents: ContentReaders = {
  article,
  revision: revisions,
  coverage: coverages,
}
