import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { frozenInput, listCorrectionsInput, listSignOffsInput } from '@/lib/api/sign-off/input'
import { findArticle } from '@/lib/db/article/find-article'
import { change } from '@/lib/db/change'
import { db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk-log'
import { listCorrections as listAllCorrections } from '@/lib/db/sign-off/list-corrections'
import { findFrozen, listSignOffs as listSignOffPage } from '@/lib/db/sign-off/list-sign-offs'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Correction, SignOff } from '@/lib/domain/sign-off'
import { exportFileName } from '@/lib/export/file-name'
import { noCursor, readCursor, writeCursor } from './cursor'
import type { Download } from './export-article'

const notThere = { code: 'not-there' } as const

/** One page of an article's sign-offs, the newest first, without the dossiers they keep. */
export async function listSignOffs(
  actor: Actor,
  { articleId, limit, cursor }: z.output<typeof listSignOffsInput>,
): Promise<Outcome<List<SignOff>>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId))) return refuse(notThere)
  const place = cursor === undefined ? undefined : readCursor(cursor, 1)
  const before = place ? Number(place[0]) : undefined
  if (place === null || (before !== undefined && !Number.isSafeInteger(before))) return refuse(noCursor)
  const found = await listSignOffPage(db(), articleId, { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return done({ items, next: found.length > limit ? writeCursor(String(items.at(-1)!.number)) : null })
}

/** The dossier that a sign-off keeps, byte for byte as it was written then; who took it away is entered in the desk's history. */
export async function exportSignOff(
  actor: Actor,
  { articleId, number }: z.output<typeof frozenInput>,
): Promise<Outcome<Download>> {
  if (!may(actor, 'export-article')) return refuse({ code: 'not-allowed' })
  return change(async (tx) => {
    const article = await findArticle(tx, actor, articleId)
    const frozen = article && (await findFrozen(tx, articleId, number))
    if (!article || !frozen) return refuse(notThere)
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

/** The log of an article's corrections, the oldest first. */
export async function listCorrections(
  actor: Actor,
  { articleId }: z.output<typeof listCorrectionsInput>,
): Promise<Outcome<List<Correction>>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId))) return refuse(notThere)
  return done({ items: await listAllCorrections(db(), articleId), next: null })
}
