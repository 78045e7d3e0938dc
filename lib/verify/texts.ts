import { isFirm } from '@/lib/domain/claim'
import type { ArticleRecord, Finding, Sha256 } from './record'

/** Revisions that are not the text they were, that are missing, or of which the history does not tell. */
export function wrongRevisions({ article, revisions, activity }: ArticleRecord, sha256: Sha256): Finding[] {
  const says = (number: number | string, what: string): Finding => ({ check: 'revisions', where: `revision ${number}`, what })
  const told = new Set(['1', ...activity.filter(({ kind }) => kind === 'article-revised').map(({ subject }) => subject)])
  const known = new Set(revisions.map(({ number }) => String(number)))
  const isLast = Math.max(0, ...revisions.map(({ number }) => number)) === article.currentRevision
  return [
    ...revisions.flatMap(({ number, text, sha256: stored }) => [
      ...(sha256(text) === stored ? [] : [says(number, 'its text is not the one of its SHA-256')]),
      ...(told.has(String(number)) ? [] : [says(number, 'no entry of the history tells of it')]),
    ]),
    ...[...told].filter((number) => !known.has(number)).map((number) => says(number, 'the history tells of it, but it is not there')),
    ...(isLast && known.size === revisions.length ? [] : [says(article.currentRevision, 'it should be there once and be the newest')]),
  ]
}

/** Spans that do not hold the words that stand there, or lie outside their text. */
export function wrongSpans({ revisions, claims }: ArticleRecord): Finding[] {
  const texts = new Map(revisions.map(({ number, text }) => [number, text]))
  return claims.flatMap((claim) => claim.spans.flatMap((span): Finding[] => {
    const where = `claim ${claim.id}, revision ${span.revision}`
    const text = texts.get(span.revision)
    if (text === undefined) return [{ check: 'spans', where, what: 'a span lies in a revision that is not there' }]
    if (span.anchor === 'lost') return []
    if (span.start < 0 || span.end > text.length || span.start >= span.end) return [{ check: 'spans', where, what: 'a span lies outside the text' }]
    return !isFirm(span) || text.slice(span.start, span.end) === span.exact ? [] : [{ check: 'spans', where, what: `other words stand at ${span.start} to ${span.end}` }]
  }))
}
