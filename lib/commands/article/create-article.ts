import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { createArticleInput } from '@/lib/api/article/input'
import { findArticleView } from '@/lib/db/article/read-dossier'
import { change } from '@/lib/db/change'
import { titleWordsOf } from '@/lib/db/claim/word-index'
import type { Db } from '@/lib/db/client'
import { madeId } from '@/lib/db/deed-key'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { snake } from '@/lib/db/enum-case'
import { appendActivity, sha256, touch } from '@/lib/db/log'
import type { ArticleView } from '@/lib/domain/article'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readText } from '@/lib/ingest/read-text'
import { scalesOfNew } from './choose-scales'

type NewArticle = z.output<typeof createArticleInput> & { isSample?: boolean }

/** Stores the first revision of an article. */
async function insertFirstRevision(
  tx: Db,
  articleId: string,
  { text, blocks, sentences }: ReturnType<typeof readText>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.revision.create({
    data: {
      id: randomUUID(),
      articleId,
      number: 1,
      text,
      sha256: sha256(text),
      blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
      sentences: sentences.map(({ start, end }) => ({ start, end })),
      createdAt: at,
      createdById: by,
    },
    select: { id: true },
  })
}

/** The title as it is kept: at most 300 units, and no half of a sign at its end. */
const titleKept = (title: string): string => title.slice(0, 300).replace(/[\ud800-\udbff]$/, '')

/** Takes an article with its first revision, whose text never changes again, and answers with both. */
export async function createArticle(actor: Actor, given: NewArticle): Promise<Outcome<ArticleView>> {
  if (!may(actor, 'create-article')) return refuse({ code: 'not-allowed' })
  const language = given.language ?? 'en'
  const read = readText({ ...given, language })
  if (!read.title) return refuse({ code: 'invalid', fields: { title: 'The article needs a title.' } })
  if (read.blocks.length === 0) return refuse({ code: 'unreadable' })
  const title = titleKept(read.title)
  const id = madeId()
  const made = await change(async (tx) => {
    const at = new Date()
    const desk = await readDeskRules(tx)
    const { requiredReviews, blind, panel } = desk
    const kind = given.kind ?? 'external'
    const scales = await scalesOfNew(tx, kind, desk, {
      substance: given.substanceScale,
      attribution: given.attributionScale,
    })
    if (!scales.ok) return scales
    await tx.article.create({
      data: {
        id,
        title,
        titleWords: titleWordsOf(title),
        language,
        byline: given.byline ?? [],
        outlet: given.outlet,
        url: given.url,
        publishedAt: given.publishedAt,
        isSample: given.isSample ?? false,
        kind: snake(kind),
        createdAt: at,
        createdById: actor.id,
        requiredReviews,
        blind,
        panel,
        ...scales.value,
      },
      select: { id: true },
    })
    await insertFirstRevision(tx, id, read, { by: actor.id, at })
    await appendActivity(tx, id, { actor: actor.id, kind: 'article-created', subject: id, at })
    touch(tx, 'revision:1')
    return done(null)
  })
  if (!made.ok) return made
  const article = await findArticleView(actor, id)
  return article ? done(article) : refuse({ code: 'not-there' })
}
