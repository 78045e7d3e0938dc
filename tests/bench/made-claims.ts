import { createHash, randomUUID } from 'node:crypto'
import { describe, type Passage } from '@/lib/anchor/describe'
import type { Span } from '@/lib/anchor/span'
import { chainedForm, type ActivityKind } from '@/lib/domain/activity'
import { forTexts, type Evidence } from '@/lib/domain/evidence'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { presentForms } from '@/lib/domain/seal'
import { chance, madeSentences, madeSpans } from './made-article'
import { nothingNoted } from '@/tests/support/evidence-and-talk'

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
const scales = shippedFor('external')
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

/** The claims of an article, row by row, with all that hangs on them; each adds its entries to the history. */
class ClaimRows {
  readonly Claim: Row[] = []
  readonly Span: Row[] = []
  readonly Evidence: Row[] = []
  readonly Review: Row[] = []
  readonly Verdict: Row[] = []
  private readonly at = new Date().toISOString()
  private readonly sentence = madeSentences(chance(3))
  readonly history: History

  constructor(
    private readonly blank: Blank,
    private readonly sourceIds: readonly string[],
  ) {
    const { articleId, personId, lastSeq, lastHash } = blank
    this.history = new History(articleId, personId, this.at, lastSeq, lastHash)
  }

  /** Marks those words: every third claim has evidence, two of three are decided, every second names who claims it. */
  mark(place: Span, number: number): void {
    const { articleId, revisionId, text, personId } = this.blank
    const [id, span, claimReviewed] = [randomUUID(), describe(text, place), this.sentence(12)]
    this.history.add('claim-marked', id)
    this.Span.push({ id: randomUUID(), claimId: id, revisionId, ordinal: 0, ...span })
    const evidence = number % 3 === 1 ? [this.prove(id, number)] : []
    const isDecided = number % 3 !== 0
    const seals = this.sealsOf(claimReviewed, span, evidence)
    if (isDecided) this.decide(id, number, seals.at(-1)!)
    const isNamed = number % 2 === 0
    this.Claim.push({
      id,
      articleId,
      quote: span.exact,
      claimReviewed,
      seals,
      kind: of(kinds, number),
      state: isDecided ? 'agreed' : 'open',
      lastSeq: this.history.lastSeq,
      createdAt: this.at,
      createdById: personId,
      claimantType: isNamed ? 'person' : null,
      claimantName: isNamed ? this.sentence(2).slice(0, -1) : null,
      claimantDescription: isNamed ? this.sentence(4) : null,
    })
  }

  private sealsOf(claimReviewed: string, span: Passage, evidence: readonly Evidence[]): string[] {
    const { text, sentences } = this.blank
    return presentForms(
      { claimReviewed, placedIn: 1, spans: [{ ...span, revision: 1, anchor: 'exact' }], evidence },
      scales,
      { number: 1, text, sentences },
    ).map(sha256)
  }

  private prove(claimId: string, number: number): Evidence {
    const { at, blank } = this
    const own = {
      id: randomUUID(),
      claimId,
      stance: 'supports',
      layer: 'substance',
      url: `https://example.org/made/${number}`,
      title: this.sentence(6),
      excerpt: this.sentence(25),
    } as const
    const source = of(this.sourceIds, Math.floor(number / 3))
    this.Evidence.push({ ...own, sourceId: source, addedById: blank.personId, addedAt: at })
    this.history.add('evidence-added', own.id)
    return {
      ...forTexts(() => null),
      ...own,
      ...nothingNoted,
      source,
      sourceName: null,
      sourceWithdrawnAt: null,
      sourceWithdrawnReason: null,
      locator: null,
      retrievedAt: null,
      version: 1,
      addedBy: blank.personId,
      addedAt: at,
      changedAt: null,
      withdrawnAt: null,
    }
  }

  private decide(claimId: string, number: number, seal: string): void {
    const { at } = this
    const { personId } = this.blank
    const answer = { attribution: of(said, number >> 1), substance: of(ratings, number >> 1) }
    const [id, reasoning] = [randomUUID(), this.sentence(20)]
    this.Review.push({
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
    this.history.add('review-submitted', id)
    this.Verdict.push({
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
    this.history.add('verdict-made', claimId)
  }
}

/** Claims on a text as a desk at work has them: all worded, two thirds reviewed and agreed, a third with evidence, sealed and entered in the history. */
export function madeClaims(blank: Blank, sourceIds: readonly string[], count: number): MadeRows {
  const rows = new ClaimRows(blank, sourceIds)
  madeSpans(blank.text, count).forEach((place, number) => rows.mark(place, number))
  const { Claim, Span, Evidence, Review, Verdict, history } = rows
  return {
    tables: [...Object.entries({ Claim, Span, Evidence, Review, Verdict }), ['Activity', history.rows]],
    lastSeq: history.lastSeq,
    lastHash: history.lastHash,
  }
}
