import { chainedDeskForm, chainedForm } from '@/lib/domain/activity'
import { brokenLinks, wrongHead } from './chain'
import { wrongClaims, wrongEvidence, wrongReviews } from './deeds'
import type { ArticleRecord, Check, DeskRecord, Finding, Sha256 } from './record'
import { wrongRevisions, wrongSpans } from './texts'
import { wrongSeals, wrongVerdicts } from './verdicts'

type ArticleCheck = (record: ArticleRecord, sha256: Sha256) => Finding[]

const articleChecks: Partial<Record<Check, ArticleCheck>> = {
  head: ({ activity, head }) => wrongHead(activity, head),
  chain: ({ article, activity }, sha256) => brokenLinks(activity, (entry) => sha256(chainedForm(article.id, { ...entry, reason: entry.reason ?? null, digest: entry.digest ?? null }))),
  revisions: wrongRevisions,
  spans: wrongSpans,
  claims: wrongClaims,
  evidence: wrongEvidence,
  reviews: wrongReviews,
  verdicts: wrongVerdicts,
  seals: wrongSeals,
}

/** Everything of an article that is not as the desk wrote it; `without` leaves checks out, by which a test knows what each is good for. */
export function verifyArticle(record: ArticleRecord, sha256: Sha256, without: readonly Check[] = []): Finding[] {
  return Object.entries(articleChecks).flatMap(([name, check]) => (without.includes(name as Check) ? [] : check(record, sha256)))
}

/** Everything in the desk's own history that is not as it was written. */
export function verifyDesk({ head, activity }: DeskRecord, sha256: Sha256, without: readonly Check[] = []): Finding[] {
  return [
    ...(without.includes('head') ? [] : wrongHead(activity, head)),
    ...(without.includes('chain') ? [] : brokenLinks(activity, (entry) => sha256(chainedDeskForm(entry)))),
  ]
}
