import type { CoveredSentence, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import type { BlockKind } from '@/lib/domain/revision'
import { isSketch } from '@/lib/domain/sketch'
import { betweenOf, putTogether, type Between } from './words-in-page'
import { readSketch, writeSketch, type WrittenSketch } from './sketch'

/** What the screen never shows and would only carry: the words around each span, and what verdicts and reviews were sealed to. */
const unshown: ReadonlySet<string> = new Set(['prefix', 'suffix', 'seal'])

/** What most claims have; only what differs is written. */
const plainClaim = {
  kind: 'assertion',
  dropReason: null,
  parent: null,
  claimant: null,
  claimDate: null,
  round: 1,
  rounds: [],
  placedIn: 1,
  seal: null,
  reviews: [],
  mine: null,
  given: null,
  verdict: null,
  evidence: [],
  asked: [],
  openComments: 0,
}

type WrittenClaim = Omit<Partial<Claim>, 'spans'> & {
  spans: (Claim['spans'][number] | [start: number, end: number])[]
}
type WrittenRevision = Omit<RevisionView, 'text' | 'blocks' | 'sentences'> & {
  between: Between
  kinds: BlockKind[]
  /** For each sentence, how far it begins after the end of the one before, and its length. */
  sentences: number[]
  covered: [count: number, as: Omit<CoveredSentence, 'start' | 'end'>][]
}
type Written = Omit<Dossier, 'revisions' | 'claims'> & {
  revision: WrittenRevision
  claims: (WrittenClaim | WrittenSketch)[]
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (Array.isArray(one) && Array.isArray(other) && one.length + other.length === 0)

function writeClaim({ spans, seal, ...claim }: Claim, { number, text }: RevisionView): WrittenClaim {
  const own = Object.entries(claim).filter(
    ([name, value]) => !isSame(value, plainClaim[name as keyof typeof plainClaim]),
  )
  const isPlain = ({ revision, start, end, exact, anchor }: Claim['spans'][number]) =>
    revision === number && anchor === 'exact' && text.slice(start, end) === exact
  const written = {
    ...Object.fromEntries(own),
    spans: spans.map((span) => (isPlain(span) ? [span.start, span.end] : span)),
  }
  const bare = JSON.parse(
    JSON.stringify(written, (key, value: unknown) => (unshown.has(key) && value !== null ? '' : value)),
  ) as WrittenClaim
  return seal === null ? bare : { ...bare, seal } // an answer names the state of the claim that was seen
}

function readClaim({ spans, ...claim }: WrittenClaim, { number, text }: RevisionView): Claim {
  const placed = spans.map((span) => {
    if (!Array.isArray(span)) return span
    const [start, end] = span
    return {
      revision: number,
      start,
      end,
      exact: text.slice(start, end),
      prefix: '',
      suffix: '',
      anchor: 'exact' as const,
    }
  })
  return { ...plainClaim, ...claim, spans: placed } as Claim
}

/** Where each sentence lies, told from the end of the one before; neighbours that are covered alike are told once. */
function writeSentences(
  sentences: readonly CoveredSentence[],
): Pick<WrittenRevision, 'sentences' | 'covered'> {
  const places: number[] = []
  const covered: WrittenRevision['covered'] = []
  let last = { end: 0, said: '' }
  for (const { start, end, ...as } of sentences) {
    places.push(start - last.end, end - start)
    const said = JSON.stringify(as)
    if (said === last.said) covered.at(-1)![0] += 1
    else covered.push([1, as])
    last = { end, said }
  }
  return { sentences: places, covered }
}

function readSentences({
  sentences,
  covered,
}: Pick<WrittenRevision, 'sentences' | 'covered'>): CoveredSentence[] {
  let end = 0
  let at = 0
  return covered.flatMap(([count, as]) =>
    Array.from({ length: count }, () => {
      const start = end + sentences[at++]!
      end = start + sentences[at++]!
      return { start, end, ...as }
    }),
  )
}

/**
 * The dossier as one string on its way to the screen, without the article's words: the page has those already. What is read back is
 * the same dossier, but for what no screen shows.
 */
export function packDossier({ revisions: [revision], claims, ...rest }: Dossier): string {
  const { text, blocks, sentences, ...facts } = revision!
  const written: Written = {
    ...rest,
    revision: {
      ...facts,
      kinds: blocks.map(({ kind }) => kind),
      between: betweenOf(text, blocks),
      ...writeSentences(sentences),
    },
    claims: claims.map((claim) => (isSketch(claim) ? writeSketch(claim) : writeClaim(claim, revision!))),
  }
  return JSON.stringify(written)
}

/** The dossier of a string that `packDossier` made, with the words of each block as the page has them; null when those are not the right ones. */
export function unpackDossier(written: string, words: readonly string[]): Dossier | null {
  const {
    revision: { between, kinds, sentences, covered, ...facts },
    claims,
    ...rest
  } = JSON.parse(written) as Written
  const whole = putTogether(between, words)
  if (!whole) return null
  const blocks = whole.places.map((place, at) => ({ kind: kinds[at]!, ...place }))
  const revision: RevisionView = {
    ...facts,
    text: whole.text,
    blocks,
    sentences: readSentences({ sentences, covered }),
  }
  return {
    ...rest,
    revisions: [revision],
    claims: claims.map((claim) =>
      Array.isArray(claim) ? readSketch(claim, rest.article.id, revision) : readClaim(claim, revision),
    ),
  }
}
