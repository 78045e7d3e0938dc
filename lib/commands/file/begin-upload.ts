import 'server-only'
import type { z } from 'zod'
import { countUpload } from '@/lib/accounts/attempts'
import type { beginUploadInput } from '@/lib/api/file/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { madeId } from '@/lib/db/deed-key'
import { insertFile } from '@/lib/db/file/write-file'
import type { UploadStanding } from '@/lib/domain/kept-file'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { maxFileMb } from '@/lib/settings/running'

const megabyte = 1024 * 1024

/** Why nobody may begin one more upload just now, or null; what is not seen is not counted. */
async function refusalOfOneMore(actor: Actor, articleId: string): Promise<Outcome<never> | null> {
  if (!(await findArticle(db(), actor, articleId))) return null
  const seconds = await countUpload(actor.id)
  return seconds > 0 ? refuse({ code: 'too-many', retryAfterSeconds: seconds }) : null
}

/** Enters a file that is to be uploaded for an article; its bytes come in pieces afterwards. */
export async function beginUpload(
  actor: Actor,
  { articleId, name, size, sha256 }: z.output<typeof beginUploadInput>,
): Promise<Outcome<UploadStanding>> {
  if (size > maxFileMb() * megabyte) return refuse({ code: 'too-large', mostMegabytes: maxFileMb() })
  const refused = await refusalOfOneMore(actor, articleId)
  if (refused) return refused
  const id = madeId()
  return inArticle(actor, 'upload-file', { articleId, makesWords: true }, async ({ tx, at }) => {
    const announced = sha256 ?? null
    await insertFile(tx, { id, articleId, name, size, announced, uploadedById: actor.id, begunAt: at })
    return done({ id, offset: 0, file: null })
  })
}
