import 'server-only'
import type { z } from 'zod'
import type { exportInput } from '@/lib/api/inputs'
import { readDossier } from '@/lib/db/dossier'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { exportFileName, writeJson } from '@/lib/export/json'
import release from '@/package.json'

export type Download = Readonly<{ text: string; mediaType: string; fileName: string }>

/** The article with all that the actor may see of it, as a file. */
export async function exportArticle(actor: Actor, { articleId }: z.output<typeof exportInput>): Promise<Outcome<Download>> {
  if (!may(actor, 'export-article')) return refuse({ code: 'not-allowed' })
  const dossier = await readDossier(actor, articleId, true)
  if (!dossier) return refuse({ code: 'not-there' })
  const at = new Date()
  return done({
    text: writeJson(dossier, { version: release.version, at }), mediaType: 'application/json; charset=utf-8', fileName: exportFileName(dossier.article.title, at, 'json'),
  })
}
