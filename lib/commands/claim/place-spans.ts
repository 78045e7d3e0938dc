import 'server-only'
import { describe, type Passage } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { findRevision, type StoredRevision } from '@/lib/db/revision/find-revision'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'

type PlacesAsked = Readonly<{
  revision: number
  spans: readonly { start: number; end: number; exact: string }[]
}>

/**
 * The passages of the article's current revision that were asked for, snapped to whole characters, in the order of the text and
 * each once. The words sent must be the words that stand there: the server trusts no quote from outside.
 */
export async function placeSpans(
  { tx, article }: Pick<ArticleScene, 'tx' | 'article'>,
  asked: PlacesAsked,
): Promise<Outcome<{ revision: StoredRevision; passages: Passage[] }>> {
  if (asked.revision !== article.currentRevision)
    return refuse({
      code: 'against-rule',
      rule: 'not-this-revision',
      now: { revision: article.currentRevision },
    })
  const revision = await findRevision(tx, article.id, asked.revision)
  if (!revision) return refuse({ code: 'not-there' })
  const { text } = revision
  const passages = new Map<string, Passage>()
  for (const [at, { start, end, exact }] of asked.spans.entries()) {
    if (end > text.length)
      return refuse({
        code: 'invalid',
        fields: { [`spans.${at}.end`]: 'This lies behind the end of the text.' },
      })
    const stands = text.slice(start, end)
    if (stands !== exact)
      return refuse({ code: 'against-rule', rule: 'text-differs', now: { start, end, exact: stands } })
    const span = snap(text, { start, end })
    if (!span)
      return refuse({ code: 'invalid', fields: { [`spans.${at}`]: 'There are no words in this stretch.' } })
    passages.set(`${span.start} ${span.end}`, describe(text, span))
  }
  return done({
    revision,
    passages: [...passages.values()].toSorted((a, b) => a.start - b.start || a.end - b.end),
  })
}

/** The rows of a claim's spans in a revision. */
export function spanRows(
  passages: readonly Passage[],
  claimId: string,
  revisionId: string,
  newId: () => string,
) {
  return passages.map((passage, ordinal) => ({ id: newId(), claimId, revisionId, ordinal, ...passage }))
}
