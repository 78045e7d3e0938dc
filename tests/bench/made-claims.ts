import { createHash, randomUUID } from 'node:crypto'
import { describe } from '@/lib/anchor/describe'
import type { Span } from '@/lib/anchor/span'
import { chainedForm, type ActivityKind } from '@/lib/domain/activity'
import type { Evidence } from '@/lib/domain/evidence'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { presentForms } from '@/lib/domain/seal'
import { chance, madeSentences, madeSpans } from './made-article'

type Row = Readonly<Record<string, unknown>>

/** The article as it is before it has claims. */
export type Blank = Readonly<{
  articleId: string
  revisionId: string
  text: string
  sentences: readonly Span[]
  personId: string
  lastSeq: number
  lastHash: string
}>

/** Rows of every table in the order in which they can be put in, and what the article's row then knows of its history. */
export type MadeRows = Readonly<{
  tables: readonly (readonly [table: string, rows: readonly Row[]])[]
  lastSeq: number
  lastHash: string
}>

const kinds = ['assertion', 'quantity', 'quotation', 'attribution', 'cause']
const ratings = ['true', 'mostly-true', 'half-true', 'mostly-false', 'false', 'unproven']
const said = ['said-on-record', 'said-confirmed', 'reported-only', 'misquoted']
const of = <T>(list: readonly T[], at: number): T => list[at % list.length]!

const sha256 = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex')

/** The article's history as it goes on: numbered and chained. */
class History {
  readonly rows: Row[] = []

  constructor(
    private readonly articleId: string,
    private readonly actorId: string,
    private readonly at: string,
    public lastSeq: number,
    public lastHash: string,
  ) {}

  add(kind: ActivityKind, subject: string): void {
    const { articleId, actorId, at } = this
    const entry = { seq: (this.lastSeq += 1), at, actor: actorId, kind, subject, previousHash: this.lastHash }
    this.lastHash = sha256(chainedForm(articleId, entry))
    this.rows.push({
      articleId,
      seq: entry.seq,
      at,
      actorId,
      kind,
      subject,
      hash: this.lastHash,
      previousHash: entry.previousHash,
    })
  }
}

/** Claims on a text as a desk at work has them: all worded, two thirds reviewed and agreed, a third with evidence, sealed and entered in the history. */
export function madeClaims(blank: Blank, sourceIds: readonly string[], count: number): MadeRows {
  const { articleId, revisionId, text, sentences, personId } = blank
  const present = { number: 1, text, sentences }
  const at = new Date().toISOString()
  const sentence = madeSentences(chance(3))
  const scales = shippedFor('external')
  const history = new History(articleId, personId, at, blank.lastSeq, blank.lastHash)
  const rows = {
    Claim: [] as Row[],
    Span: [] as Row[],
    Evidence: [] as Row[],
    Review: [] as Row[],
    Verdict: [] as Row[],
  }

  const prove = (claimId: string, number: number): Evidence => {
    const own = {
      id: randomUUID(),
      claimId,
      stance: 'supports',
      layer: 'substance',
      url: `https://example.org/made/${number}`,
      title: sentence(6),
      excerpt: sentence(25),
    } as const
    const source = of(sourceIds, number)
    rows.Evidence.push({ ...own, sourceId: source, addedById: personId, addedAt: at })
    history.add('evidence-added', own.id)
    return {
      ...own,
      source,
      sourceName: null,
      locator: null,
      retrievedAt: null,
      version: 1,
      addedBy: personId,
      addedAt: at,
      changedAt: null,
      withdrawnAt: null,
    }
  }
  const decide = (claimId: string, number: number, seal: string): void => {
    const answer = { attribution: of(said, number >> 1), substance: of(ratings, number >> 1) }
    const [id, reasoning] = [randomUUID(), sentence(20)]
    rows.Review.push({
      id,
      claimId,
      reviewerId: personId,
      round: 1,
      ...answer,
      reasoning,
      confidence: 'medium',
      savedAt: at,
      submittedAt: at,
      seal,
    })
    history.add('review-submitted', id)
    rows.Verdict.push({
      id: randomUUID(),
      claimId,
      round: 1,
      ...answer,
      explanation: reasoning,
      method: 'agreement',
      decidedById: personId,
      decidedAt: at,
      seal,
    })
    history.add('verdict-made', claimId)
  }
  madeSpans(text, count).forEach((place, number) => {
    const [id, span, claimReviewed] = [randomUUID(), describe(text, place), sentence(12)]
    history.add('claim-marked', id)
    rows.Span.push({ id: randomUUID(), claimId: id, revisionId, ordinal: 0, ...span })
    const evidence = number % 3 === 1 ? [prove(id, number)] : []
    const isDecided = number % 3 !== 0
    const seals = presentForms(
      { claimReviewed, placedIn: 1, spans: [{ ...span, revision: 1, anchor: 'exact' }], evidence },
      scales,
      present,
    ).map(sha256)
    if (isDecided) decide(id, number, seals.at(-1)!)
    const isNamed = number % 2 === 0
    rows.Claim.push({
      id,
      articleId,
      quote: span.exact,
      claimReviewed,
      seals,
      kind: of(kinds, number),
      state: isDecided ? 'agreed' : 'open',
      lastSeq: history.lastSeq,
      createdAt: at,
      createdById: personId,
      claimantType: isNamed ? 'person' : null,
      claimantName: isNamed ? sentence(2).slice(0, -1) : null,
      claimantDescription: isNamed ? sentence(4) : null,
    })
  })
  return {
    tables: [...Object.entries(rows), ['Activity', history.rows]],
    lastSeq: history.lastSeq,
    lastHash: history.lastHash,
  }
}
