import type { ArticleFacts } from '@/lib/domain/article'
import type { Cleared } from '@/lib/domain/coverage'
import type { Confirmation } from '@/lib/domain/review'
import type { Round } from '@/lib/domain/round'
import { personLeaf } from './leaves'
import { articleContent, coverageContent, revisionContent } from './content/article'
import { claimContent } from './content/claim'
import { evidenceContent, sourceContent } from './content/evidence'
import { replyContent } from './content/reply'
import { confirmationContent, reviewContent, verdictContent } from './content/review'
import { correctionContent, signOffContent } from './content/sign-off'
import { commentContent } from './content/talk'

type Sentence = Readonly<{
  start: number
  end: number
  coverage: string
  by: string | null
  reason: string | null
  changed?: boolean
  cleared?: Readonly<{ by: string; reason: string | null }>
}>
/** A revision as an export shows it, without its text. */
export type ShownRevision = Omit<Parameters<typeof revisionContent>[0], 'sentences'> &
  Readonly<{ sentences: readonly Sentence[] }>
type Comment = Parameters<typeof commentContent>[1]
type Claim = Parameters<typeof claimContent>[0] &
  Readonly<{
    rounds?: readonly Round[]
    reviews: readonly (Parameters<typeof reviewContent>[1] &
      Readonly<{ confirmations?: readonly Confirmation[] }>)[]
    verdict: Parameters<typeof verdictContent>[1] | null
    evidence: readonly Parameters<typeof evidenceContent>[1][]
    comments: readonly Comment[]
  }>

/** What an export shows of an article, as far as leaves cover it. */
export type ShownArticle = Readonly<{
  article: Parameters<typeof articleContent>[0] & Pick<ArticleFacts, 'id'>
  revisions: readonly ShownRevision[]
  claims: readonly Claim[]
  sources: readonly Parameters<typeof sourceContent>[0][]
  scales: Parameters<typeof articleContent>[1]
  people: readonly Readonly<{ id: string; name: string }>[]
  comments?: readonly Comment[]
  replies?: readonly Parameters<typeof replyContent>[0][]
  signOffs?: readonly (Parameters<typeof signOffContent>[0] & Readonly<{ id?: string }>)[]
  corrections?: readonly Parameters<typeof correctionContent>[0][]
}>

/** All that was said of a revision's sentences to hold nothing to check, also where a claim covers them now. */
export function clearedIn({ sentences }: Readonly<{ sentences: readonly Sentence[] }>): Cleared[] {
  return sentences.flatMap(({ start, coverage, by, reason, cleared }) =>
    coverage === 'nothing-to-check'
      ? [{ start, by: by ?? '', reason }]
      : cleared
        ? [{ start, ...cleared }]
        : [],
  )
}

/** Where the sentences begin whose words were new in a revision. */
export const changedIn = ({ sentences }: Readonly<{ sentences: readonly Sentence[] }>): number[] =>
  sentences.flatMap(({ start, changed }) => (changed ? [start] : []))

/** A thing with the name by which leaves know it. */
export type NamedContent = readonly [name: string, content: unknown]

function ofRevision(revision: ShownRevision): NamedContent[] {
  return [
    [`revision:${revision.number}`, revisionContent(revision, changedIn(revision))],
    [`coverage:${revision.number}`, coverageContent(clearedIn(revision))],
  ]
}

function ofClaim(claim: Claim): NamedContent[] {
  const { id, rounds = [], reviews, verdict, evidence, comments } = claim
  return [
    [`claim:${id}`, claimContent(claim)],
    ...reviews.map((review): NamedContent => [
      `review:${review.id}`,
      reviewContent(
        id,
        review,
        rounds.find(({ round }) => round === review.round),
      ),
    ]),
    ...reviews.flatMap((review) =>
      (review.confirmations ?? []).map((each): NamedContent => [
        `confirmation:${each.id}`,
        confirmationContent(review.id, each),
      ]),
    ),
    ...(verdict ? [[`verdict:${id}`, verdictContent(id, verdict)] as const] : []),
    ...evidence.map((each): NamedContent => [`evidence:${each.id}`, evidenceContent(id, each)]),
    ...comments.map((comment): NamedContent => [`comment:${comment.id}`, commentContent(id, comment)]),
  ]
}

/** Everything that an export shows and that leaves cover. */
export function presentThings(shown: ShownArticle): NamedContent[] {
  const {
    article,
    revisions,
    claims,
    sources,
    scales,
    people,
    comments = [],
    replies = [],
    signOffs = [],
    corrections = [],
  } = shown
  return [
    ['article', articleContent(article, scales)],
    ...revisions.flatMap(ofRevision),
    ...claims.flatMap(ofClaim),
    ...sources.map((source): NamedContent => [`source:${source.id}`, sourceContent(source)]),
    ...people.map(({ id, name }): NamedContent => [personLeaf(id), name]),
    ...comments.map((comment): NamedContent => [`comment:${comment.id}`, commentContent(null, comment)]),
    ...replies.map((reply): NamedContent => [`reply:${reply.id}`, replyContent(reply)]),
    ...signOffs.flatMap((signOff): NamedContent[] =>
      signOff.id === undefined ? [] : [[`sign-off:${signOff.id}`, signOffContent(signOff)]],
    ),
    ...corrections.map((correction): NamedContent => [
      `correction:${correction.id}`,
      correctionContent(correction),
    ]),
  ]
}
