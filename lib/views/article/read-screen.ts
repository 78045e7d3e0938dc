import 'server-only'
import type { z } from 'zod'
import type { readScreenInput } from '@/lib/api/article/input'
import { readChangesOf, readScreenOf } from '@/lib/db/article/read-screen'
import type { Changes, Dossier } from '@/lib/domain/dossier'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/**
 * What the article screen is drawn from, for a browser that has not been sent it with the page; with `after` and `revision`, only what
 * changed since, unless the text is another one by now.
 */
export async function readScreen(
  actor: Actor,
  { articleId, claim, after, revision }: z.output<typeof readScreenInput>,
): Promise<Outcome<{ whole: Dossier } | { changes: Changes }>> {
  const changes =
    after === undefined || revision === undefined
      ? null
      : await readChangesOf(actor, articleId, after, revision)
  if (changes) return done({ changes })
  const whole = await readScreenOf(actor, articleId, claim ?? null)
  return whole ? done({ whole }) : refuse({ code: 'not-there' })
}
