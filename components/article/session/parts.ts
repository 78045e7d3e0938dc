import { overlaps, type Span } from '@/lib/anchor/span'
import { isRated, type Claim } from '@/lib/domain/claim'
import { findRating, glyph, type Scale } from '@/lib/domain/scales'

/** The claims that a claim was broken down into, in the order of the text; dropped ones are none. */
export function partsOf(claims: readonly Claim[], claimId: string): Claim[] {
  return claims.filter((claim) => claim.parent === claimId && claim.state !== 'dropped')
}

/** What a claim's parts say together, each rating once: "2 of 3 parts rated: ✓ Verified, ? Unproven". */
export function partsSay(parts: readonly Claim[], substance: Scale): string {
  const rated = parts.filter(isRated)
  const many = parts.length === 1 ? '1 part' : `${parts.length} parts`
  const counts = new Map<string, number>()
  for (const { verdict } of rated) {
    const rating = findRating(substance, verdict?.substance)
    if (rating)
      counts.set(
        `${glyph[rating.tone]} ${rating.label}`,
        (counts.get(`${glyph[rating.tone]} ${rating.label}`) ?? 0) + 1,
      )
  }
  const answers = [...counts].map(([answer, count]) => (count > 1 ? `${count} × ${answer}` : answer))
  return [`${rated.length} of ${many} rated`, ...(answers.length > 0 ? [answers.join(', ')] : [])].join(': ')
}

/** The first words of a claim that none of its parts covers yet; all of its first passage when every word is in some part. */
export function stillWhole(
  own: readonly Span[],
  taken: readonly Span[],
  hasWords: (span: Span) => boolean,
): Span | null {
  for (const piece of own) {
    let { start } = piece
    for (const part of [...taken]
      .filter((span) => overlaps(span, piece))
      .toSorted((a, b) => a.start - b.start)) {
      if (part.start > start && hasWords({ start, end: part.start })) return { start, end: part.start }
      start = Math.max(start, part.end)
    }
    if (start < piece.end && hasWords({ start, end: piece.end })) return { start, end: piece.end }
  }
  return own[0] ?? null
}
