import { codePointsOf } from '@/lib/anchor/code-points'
import { isFirm, quoteOf, spansOf } from '@/lib/domain/claim'
import { coveredSentences } from '@/lib/domain/coverage'
import { changedIn, clearedIn } from '@/lib/record/present'
import {
  unless,
  type ArticleRecord,
  type Finding,
  type RecordedSpan,
  type Remains,
  type Sha256,
} from './record'

/** Revisions that are not the text they were, that are missing, or of which the history does not tell. */
export function wrongRevisions({ article, revisions, activity }: Remains, sha256: Sha256): Finding[] {
  const says = (number: number | string, what: string): Finding => ({
    check: 'revisions',
    where: `revision ${number}`,
    what,
  })
  const told = new Set([
    '1',
    ...activity.filter(({ kind }) => kind === 'article-revised').map(({ subject }) => subject),
  ])
  const known = new Set(revisions.map(({ number }) => String(number)))
  const isLast = Math.max(0, ...revisions.map(({ number }) => number)) === article.currentRevision
  return [
    ...revisions.flatMap(({ number, text, sha256: stored }) => [
      ...(sha256(text) === stored ? [] : [says(number, 'its text is not the one of its SHA-256')]),
      ...(told.has(String(number)) ? [] : [says(number, 'no entry of the history tells of it')]),
    ]),
    ...[...told]
      .filter((number) => !known.has(number))
      .map((number) => says(number, 'the history tells of it, but it is not there')),
    ...(isLast && known.size === revisions.length
      ? []
      : [says(article.currentRevision, 'it should be there once and be the newest')]),
  ]
}

type Range = Readonly<{ start: number; end: number }>

/** Whether the stretches lie in a text, in their order, and none over another. */
function inLine(stretches: readonly Range[], length: number): boolean {
  return stretches.every(
    ({ start, end }, at) => start >= (stretches[at - 1]?.end ?? 0) && start <= end && end <= length,
  )
}

/** Whether each sentence lies in one block. */
function inBlocks(sentences: readonly Range[], blocks: readonly Range[]): boolean {
  let at = 0
  return sentences.every(({ start, end }) => {
    while (at < blocks.length && blocks[at]!.end < end) at += 1
    return at < blocks.length && blocks[at]!.start <= start
  })
}

/** Revisions whose blocks or sentences cannot lie so, or which are said to be by somebody else or of another time than the history tells. */
export function wrongLayouts({ revisions, activity }: ArticleRecord): Finding[] {
  const made = new Map(
    activity.flatMap((entry) =>
      entry.kind === 'article-created'
        ? [['1', entry] as const]
        : entry.kind === 'article-revised'
          ? [[entry.subject, entry] as const]
          : [],
    ),
  )
  return revisions.flatMap(({ number, text, blocks, sentences, createdAt, createdBy }) => {
    const where = `revision ${number}`
    const entry = made.get(String(number))
    return [
      ...unless(
        inLine(blocks, text.length) && inLine(sentences, text.length) && inBlocks(sentences, blocks),
        'revisions',
        where,
        'its blocks and sentences do not lie in its text',
      ),
      ...unless(
        !entry || (entry.at === createdAt && entry.actor === createdBy),
        'revisions',
        where,
        `the history says that ${entry?.actor} made it at ${entry?.at}`,
      ),
    ]
  })
}

function wrongSpan(
  span: RecordedSpan,
  where: string,
  text: string | undefined,
  count: ((offset: number) => number) | undefined,
): Finding[] {
  const says = (what: string): Finding[] => [{ check: 'spans', where, what }]
  if (text === undefined || !count) return says('a span lies in a revision that is not there')
  const { start, end, exact, prefix, suffix, startCodePoint, endCodePoint, anchor } = span
  const isCounted =
    startCodePoint === undefined || (startCodePoint === count(start) && endCodePoint === count(end))
  if (!isCounted) return says(`${start} to ${end} are other code points`)
  if (anchor === 'lost') return start === 0 && end === 0 ? [] : says('a span that is lost stands somewhere')
  if (start < 0 || end > text.length || start >= end) return says('a span lies outside the text')
  if (!isFirm(span)) return []
  if (text.slice(start, end) !== exact) return says(`other words stand at ${start} to ${end}`)
  return text.endsWith(prefix, start) && text.startsWith(suffix, end)
    ? []
    : says(`other words stand beside ${start} to ${end}`)
}

/** Spans that do not hold the words that stand there, or lie outside their text; and claims whose quote is not the words that were meant. */
export function wrongSpans({ revisions, claims }: ArticleRecord): Finding[] {
  const texts = new Map(revisions.map(({ number, text }) => [number, { text, count: codePointsOf(text) }]))
  return claims.flatMap((claim): Finding[] => {
    const meant = claim.placedIn === undefined ? [] : spansOf(claim, claim.placedIn)
    return [
      ...claim.spans.flatMap((span) =>
        wrongSpan(
          span,
          `claim ${claim.id}, revision ${span.revision}`,
          texts.get(span.revision)?.text,
          texts.get(span.revision)?.count,
        ),
      ),
      ...unless(
        meant.length === 0 || quoteOf(meant) === claim.quote,
        'spans',
        `claim ${claim.id}`,
        'its quote is not the words of its spans',
      ),
      ...unless(
        claim.placedIn === undefined || meant.length > 0,
        'spans',
        `claim ${claim.id}`,
        'it has no span where its words were placed',
      ),
    ]
  })
}

/** Sentences that are not covered as claims and what was said of them come to. Files of before there were leaves do not tell which words were new. */
export function wrongCoverage({ revisions, claims, activity }: ArticleRecord): Finding[] {
  const tellsChanges = activity.some(({ leaves }) => leaves)
  return revisions.flatMap((revision): Finding[] => {
    const spans = claims
      .filter(({ state }) => state !== 'dropped')
      .flatMap((claim) =>
        spansOf(claim, revision.number)
          .filter(({ anchor }) => anchor !== 'lost')
          .map((span) => ({ ...span, isPlaced: claim.placedIn === revision.number })),
      )
    const covered = coveredSentences(revision.sentences, spans, clearedIn(revision), changedIn(revision))
    const wrong = revision.sentences.findIndex(({ coverage, by, reason }, at) => {
      const is = covered[at]!
      const fits = coverage === is.coverage && (by ?? null) === is.by && (reason ?? null) === is.reason
      return !fits && (tellsChanges || revision.number === 1 || coverage !== 'pending')
    })
    return unless(
      wrong < 0,
      'coverage',
      `revision ${revision.number}`,
      `sentence ${wrong + 1} is ${revision.sentences[wrong]?.coverage}, but its claims and what was said of it say otherwise`,
    )
  })
}
