import type { FileSeen } from '@/lib/domain/kept-file'
import type { SnapshotView } from '@/lib/domain/snapshot'
import type { EvidenceWords } from './evidence-words'
import { placeAnew } from './excerpt-place'
import { kindOf } from './kind-words'

const noPage = { snapshotId: '', excerptAt: '' }

/** What else follows when a field changes: another link is no page that was kept, though a file stays, and other words stand nowhere in it. */
export function withoutOldPlace(
  change: Partial<EvidenceWords>,
  { fileId }: Pick<EvidenceWords, 'fileId'>,
): Partial<EvidenceWords> {
  if (change.url !== undefined && !fileId) return { ...noPage, ...change }
  return change.excerpt === undefined ? change : { excerptAt: '', ...change }
}

/** What follows when the page of a link was kept: the evidence rests on it; what is written stays. Nothing does when another link was written meanwhile. */
export function withPage(
  words: EvidenceWords,
  { id, url, page }: SnapshotView,
): Partial<EvidenceWords> | null {
  if (URL.parse(url)?.href !== URL.parse(words.url)?.href) return null
  return {
    snapshotId: id,
    fileId: '',
    excerptAt: placeAnew(words, page?.text ?? ''),
    title: words.title || page?.title || '',
    source: words.source || page?.publisher || '',
  }
}

/** What follows when a file was uploaded: the evidence rests on it, and is a document where it was no link; what is written stays. */
export const withFile = (words: EvidenceWords, { id, name }: FileSeen): Partial<EvidenceWords> => ({
  ...noPage,
  fileId: id,
  title: words.title || name,
  ...(kindOf(words) === 'link' && !words.url ? { kind: 'document' } : {}),
})
