import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import { findRevision } from '@/lib/db/revision/find-revision'
import { fittingForms, presentForms, sealedForm, type PresentText, type Sealable } from '@/lib/domain/seal'

type Sealing = Pick<StoredArticle, 'id' | 'currentRevision' | 'scales'>

/** The text in which an article's claims stand now. */
export async function presentText(
  tx: Db,
  { id, currentRevision }: Pick<Sealing, 'id' | 'currentRevision'>,
): Promise<PresentText> {
  const revision = await findRevision(tx, id, currentRevision)
  if (!revision) throw new Error('an article has its current revision')
  return revision
}

/** What a verdict or a review of a claim as it stands is sealed to, with the seal. */
export type Sealed = Readonly<{ seal: string; sealedForm: string }>

/** Seals claims of an article as they stand. */
export async function sealerOf(tx: Db, article: Sealing): Promise<(claim: Sealable) => Sealed> {
  const present = await presentText(tx, article)
  return (claim) => {
    const form = sealedForm(claim, article.scales, present)
    return { seal: sha256(form), sealedForm: form }
  }
}

/** The seals that fit a claim as it stands, the newest last. */
export function sealsOf(
  claim: Sealable,
  { scales }: Pick<Sealing, 'scales'>,
  present: PresentText,
): string[] {
  return fittingForms(claim, scales, present).map(sha256)
}

/** Whether a verdict's seal fits the claim, in the form that it was sealed in; an old one holds although the text changed before it was made. */
export function fitsVerdict(
  seal: string,
  claim: Sealable,
  { scales }: Pick<Sealing, 'scales'>,
  present: PresentText,
): boolean {
  return presentForms(claim, scales, present).some((form) => sha256(form) === seal)
}
