import { quoteOf, type Claim } from '@/lib/domain/claim'
import type { SentSpan } from './passages'

type Marked = Readonly<{
  id: string
  articleId: string
  revision: number
  spans: readonly SentSpan[]
  parent?: string
  by: string
  at: Date
}>

/** The number of the newest change of a claim for which the desk has not answered: none. */
const unanswered = 0

/** A claim as it is from the moment it is marked here, before the desk has answered for it: nothing but the words and who marked them. */
export function ownMark({ id, articleId, revision, spans, parent, by, at }: Marked): Claim {
  const placed = spans.map((span) => ({
    ...span,
    revision,
    prefix: '',
    suffix: '',
    anchor: 'exact' as const,
  }))
  return {
    id,
    articleId,
    claimReviewed: '',
    quote: quoteOf(placed),
    kind: 'assertion',
    state: 'open',
    dropReason: null,
    version: 1,
    lastSeq: unanswered,
    round: 1,
    rounds: [],
    seal: null,
    placedIn: revision,
    parent: parent ?? null,
    claimant: null,
    claimDate: null,
    assignee: null,
    dueAt: null,
    createdAt: at.toISOString(),
    createdBy: by,
    spans: placed,
    reviews: [],
    mine: null,
    given: null,
    verdict: null,
    evidence: [],
    asked: [],
    openComments: 0,
  }
}

/** Whether the desk has yet to answer for a claim that was marked here. */
export const isOwnMark = (claim: Claim): boolean => claim.lastSeq === unanswered

/** A random UUID; the browser's own maker of them is there only over TLS and on this machine. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
