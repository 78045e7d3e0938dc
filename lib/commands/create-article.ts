import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Preview } from '@/lib/api/answers'
import type { createArticleInput, previewArticleInput } from '@/lib/api/inputs'
import { snake } from '@/lib/db/case'
import { change } from '@/lib/db/change'
import { madeId } from '@/lib/db/deed-key'
import { readDesk } from '@/lib/db/desk'
import { readArticle } from '@/lib/db/dossier'
import { appendActivity, sha256, touch } from '@/lib/db/log'
import { titleWordsOf } from '@/lib/db/word-index'
import type { ArticleView } from '@/lib/domain/article'
import { directionOf } from '@/lib/domain/direction'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { scalesOfNew } from './choose-scales'
import { readText } from './read-text'

type NewArticle = z.output<typeof createArticleInput> & { isSample?: boolean }

const noText = { code: 'unreadable' } as const

/** Takes an article with its first revision, whose text never changes again, and answers with both. */
export async function createArticle(actor: Actor, given: NewArticle): Promise<Outcome<ArticleView>> {
  if (!may(actor, 'create-article')) return refuse({ code: 'not-allowed' })
  const language = given.language ?? 'en'
  const { title, text, blocks, sentences } = readText({ ...given, language })
  if (!title) return refuse({ code: 'invalid', fields: { title: 'The article needs a title.' } })
  if (blocks.length === 0) return refuse(noText)
  const id = madeId()
  const made = await change(async (tx) => {
    const at = new Date()
    const desk = await readDesk(tx)
    const { requiredReviews, blind, panel } = desk
    const kind = given.kind ?? 'external'
    const scales = await scalesOfNew(tx, kind, desk, {
      substance: given.substanceScale,
      attribution: given.attributionScale,
    })
    if (!scales.ok) return scales
    const kept = title.slice(0, 300).replace(/[\ud800-\udbff]$/, '')
    await tx.article.create({
      data: {
        id,
        title: kept,
        titleWords: titleWordsOf(kept),
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
    await tx.revision.create({
      data: {
        id: randomUUID(),
        articleId: id,
        number: 1,
        text,
        sha256: sha256(text),
        blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
        sentences: sentences.map(({ start, end }) => ({ start, end })),
        createdAt: at,
        createdById: actor.id,
      },
      select: { id: true },
    })
    await appendActivity(tx, id, { actor: actor.id, kind: 'article-created', subject: id, at })
    touch(tx, 'revision:1')
    return done(null)
  })
  if (!made.ok) return made
  const article = await readArticle(actor, id)
  return article ? done(article) : refuse({ code: 'not-there' })
}

/** How a text would be read, without keeping anything of it. */
export async function previewArticle(
  actor: Actor,
  given: z.output<typeof previewArticleInput>,
): Promise<Outcome<Preview>> {
  if (!may(actor, 'create-article')) return refuse({ code: 'not-allowed' })
  const language = given.language ?? 'en'
  const read = readText({ ...given, language })
  return read.blocks.length > 0 ? done({ ...read, direction: directionOf(language) }) : refuse(noText)
}
