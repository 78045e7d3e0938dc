import { chainedDeskForm, chainedForm } from '@/lib/domain/activity'
import { brokenLinks, wrongBeginning, wrongHead, wrongTimes } from './chain'
import { wrongClaims } from './claims'
import { wrongEvidence } from './evidence'
import { wrongReviews } from './reviews'
import { wrongLeaves } from './leaves'
import { wrongNames, wrongOrder } from './order'
import type { ArticleRecord, Check, DeskRecord, Finding, Remains, Sha256 } from './record'
import { wrongSigning } from './signing'
import { wrongState } from './states'
import { wrongStrength } from './strength'
import { wrongTalk } from './talk'
import { wrongCoverage, wrongLayouts, wrongRevisions, wrongSpans } from './texts'
import { wrongCounting, wrongSeals, wrongVerdicts } from './verdicts'

type Checks<R> = Readonly<Partial<Record<Check, readonly ((record: R, sha256: Sha256) => Finding[])[]>>>

const ofRemains: Checks<Remains> = {
  head: [({ activity, head }) => wrongHead(activity, head)],
  chain: [
    ({ article, activity }, sha256) =>
      brokenLinks(activity, (entry) =>
        sha256(
          chainedForm(article.id, { ...entry, reason: entry.reason ?? null, digest: entry.digest ?? null }),
        ),
      ),
    wrongBeginning,
  ],
  times: [({ activity }) => wrongTimes(activity)],
  revisions: [wrongRevisions],
}

const ofArticle: Checks<ArticleRecord> = {
  leaves: [wrongLeaves],
  revisions: [wrongLayouts],
  spans: [wrongSpans],
  coverage: [wrongCoverage],
  claims: [wrongClaims],
  evidence: [wrongEvidence, wrongStrength],
  reviews: [wrongReviews],
  verdicts: [wrongVerdicts],
  seals: [wrongSeals, wrongCounting],
  'sign-offs': [wrongSigning],
  comments: [wrongTalk],
  people: [wrongNames],
  order: [wrongOrder],
  states: [wrongState],
}

function run<R>(checks: Checks<R>, record: R, sha256: Sha256, without: readonly Check[]): Finding[] {
  return Object.entries(checks).flatMap(([name, each]) =>
    without.includes(name as Check) ? [] : each.flatMap((check) => check(record, sha256)),
  )
}

/** Everything of what stays of a deleted article that is not as the desk wrote it. */
export function verifyRemains(remains: Remains, sha256: Sha256, without: readonly Check[] = []): Finding[] {
  return run(ofRemains, remains, sha256, without)
}

/** Everything of an article that is not as the desk wrote it; `without` leaves checks out, by which a test knows what each is good for. */
export function verifyArticle(
  record: ArticleRecord,
  sha256: Sha256,
  without: readonly Check[] = [],
): Finding[] {
  return [...verifyRemains(record, sha256, without), ...run(ofArticle, record, sha256, without)]
}

/** Everything in the desk's own history that is not as it was written. */
export function verifyDesk(
  { head, activity }: DeskRecord,
  sha256: Sha256,
  without: readonly Check[] = [],
): Finding[] {
  return [
    ...(without.includes('head') ? [] : wrongHead(activity, head)),
    ...(without.includes('chain') ? [] : brokenLinks(activity, (entry) => sha256(chainedDeskForm(entry)))),
  ]
}
