import 'server-only'
import type { z } from 'zod'
import type { previewArticleInput } from '@/lib/api/article/input'
import type { Preview } from '@/lib/api/article/output'
import { directionOf } from '@/lib/domain/direction'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readText } from '@/lib/ingest/read-text'

/** How a text would be read, without keeping anything of it. */
export async function previewArticle(
  actor: Actor,
  given: z.output<typeof previewArticleInput>,
): Promise<Outcome<Preview>> {
  if (!may(actor, 'create-article')) return refuse({ code: 'not-allowed' })
  const language = given.language ?? 'en'
  const read = readText({ ...given, language })
  return read.blocks.length > 0
    ? done({ ...read, direction: directionOf(language) })
    : refuse({ code: 'unreadable' })
}
