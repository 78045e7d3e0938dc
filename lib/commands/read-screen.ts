import 'server-only'
import type { z } from 'zod'
import type { readScreenInput } from '@/lib/api/inputs'
import { readDossier } from '@/lib/db/dossier'
import type { Dossier } from '@/lib/domain/dossier'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** What the article screen is drawn from, for a browser that has not been sent it with the page, or that heard of a change. */
export async function readScreen(actor: Actor, { articleId }: z.output<typeof readScreenInput>): Promise<Outcome<Dossier>> {
  const dossier = await readDossier(actor, articleId)
  return dossier ? done(dossier) : refuse({ code: 'not-there' })
}
