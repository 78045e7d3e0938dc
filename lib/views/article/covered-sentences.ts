import 'server-only'
import type { Db } from '@/lib/db/client'
import type { StoredRevision } from '@/lib/db/revision/find-revision'
import { readCoverage } from '@/lib/db/revision/read-coverage'
import type { CoveredSentence } from '@/lib/domain/article'

/** Sentences of a revision by their numbers, each with what has become of it. */
export type CoveredSentences = { revision: number; sentences: (CoveredSentence & { sentence: number })[] }

/** How the sentences of those numbers are covered now, as far as the revision has them. */
export async function readCoveredSentences(
  tx: Db,
  revision: StoredRevision,
  asked: number | readonly number[],
): Promise<CoveredSentences> {
  const { sentences } = await readCoverage(tx, revision)
  return {
    revision: revision.number,
    sentences: [...new Set([asked].flat())].flatMap((sentence) =>
      sentences[sentence] ? [{ sentence, ...sentences[sentence] }] : [],
    ),
  }
}
