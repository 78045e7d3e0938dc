import 'server-only'
import type { z } from 'zod'
import type { exportInput } from '@/lib/api/inputs'
import { readDossier } from '@/lib/db/dossier'
import type { Dossier } from '@/lib/domain/dossier'
import type { ExportFormat } from '@/lib/domain/export-format'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { exportFileName, writeJson } from '@/lib/export/json'
import { annotationMediaType, writeWebAnnotation } from '@/lib/export/web-annotation'
import release from '@/package.json'

export type Download = Readonly<{ text: string; mediaType: string; fileName: string }>

type Made = Readonly<{ version: string; at: Date; origin: string }>

const formats: Record<ExportFormat, { ending: string; mediaType: string; write: (dossier: Dossier, made: Made) => string }> = {
  json: { ending: 'json', mediaType: 'application/json; charset=utf-8', write: writeJson },
  'web-annotation': { ending: 'jsonld', mediaType: annotationMediaType, write: writeWebAnnotation },
}

/** The article with all that the actor may see of it, as a file of the format that is asked for. */
export async function exportArticle(actor: Actor, { articleId, format }: z.output<typeof exportInput>): Promise<Outcome<Download>> {
  if (!may(actor, 'export-article')) return refuse({ code: 'not-allowed' })
  const dossier = await readDossier(actor, articleId, true)
  if (!dossier) return refuse({ code: 'not-there' })
  const { ending, mediaType, write } = formats[format]
  const at = new Date()
  const made = { version: release.version, at, origin: process.env.NEXTAUTH_URL ?? 'http://localhost:3000' }
  return done({ text: write(dossier, made), mediaType, fileName: exportFileName(dossier.article.title, at, ending) })
}
