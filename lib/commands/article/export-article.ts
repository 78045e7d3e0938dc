import 'server-only'
import type { z } from 'zod'
import type { exportInput } from '@/lib/api/article/input'
import { holdArticle } from '@/lib/db/article/lock-article'
import { readDossierIn } from '@/lib/db/article/read-dossier'
import { change } from '@/lib/db/change'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { sha256 } from '@/lib/db/log'
import type { Dossier } from '@/lib/domain/dossier'
import type { ExportFormat } from '@/lib/domain/export-format'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { exportFileName } from '@/lib/export/file-name'
import { writeJson } from '@/lib/export/json'
import { annotationMediaType, writeWebAnnotation } from '@/lib/export/web-annotation'
import { deskAddress } from '@/lib/settings/running'
import release from '@/package.json'

/** A file as it leaves the desk. */
export type Download = Readonly<{ text: string; mediaType: string; fileName: string }>

type Made = Readonly<{ version: string; at: Date; origin: string; sha256: (text: string) => string }>

const formats: Record<
  ExportFormat,
  { ending: string; mediaType: string; write: (dossier: Dossier, made: Made) => string }
> = {
  json: { ending: 'json', mediaType: 'application/json; charset=utf-8', write: writeJson },
  'web-annotation': { ending: 'jsonld', mediaType: annotationMediaType, write: writeWebAnnotation },
}

/**
 * The article with all that the actor may see of it, as a file of the format that is asked for. It is entered in the desk's history,
 * not in the article's, which would make the next export another file; without that entry nothing is given.
 */
export async function exportArticle(
  actor: Actor,
  { articleId, format }: z.output<typeof exportInput>,
): Promise<Outcome<Download>> {
  if (!may(actor, 'export-article')) return refuse({ code: 'not-allowed' })
  const at = new Date()
  const read = await change(async (tx) => {
    await holdArticle(tx, articleId)
    const dossier = await readDossierIn(tx, actor, articleId, true)
    if (!dossier) return refuse({ code: 'not-there' })
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'exported',
      subject: articleId,
      reason: format,
      at,
    })
    return done(dossier)
  })
  if (!read.ok) return read
  const { ending, mediaType, write } = formats[format]
  const made = {
    version: release.version,
    at,
    sha256,
    origin: deskAddress() ?? 'http://localhost:3000',
  }
  return done({
    text: write(read.value, made),
    mediaType,
    fileName: exportFileName(read.value.article.title, at, ending),
  })
}
