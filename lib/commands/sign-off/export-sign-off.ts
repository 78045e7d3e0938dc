import 'server-only'
import type { z } from 'zod'
import type { frozenInput } from '@/lib/api/sign-off/input'
import type { Download } from '@/lib/commands/article/export-article'
import { findArticle } from '@/lib/db/article/find-article'
import { change } from '@/lib/db/change'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { findFrozen } from '@/lib/db/sign-off/list-sign-offs'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { exportFileName } from '@/lib/export/file-name'

/** The dossier that a sign-off keeps, byte for byte as it was written then; who took it away is entered in the desk's history. */
export async function exportSignOff(
  actor: Actor,
  { articleId, number }: z.output<typeof frozenInput>,
): Promise<Outcome<Download>> {
  if (!may(actor, 'export-article')) return refuse({ code: 'not-allowed' })
  return change(async (tx) => {
    const article = await findArticle(tx, actor, articleId)
    const frozen = article && (await findFrozen(tx, articleId, number))
    if (!article || !frozen) return refuse({ code: 'not-there' })
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'exported',
      subject: articleId,
      reason: `sign-off ${number}`,
      at: new Date(),
    })
    return done({
      text: frozen.dossier,
      mediaType: 'application/json; charset=utf-8',
      fileName: exportFileName(`${article.title} signed off ${number}`, frozen.at, 'json'),
    })
  })
}
