import { classNames } from '@/components/ui/class-names'
import type { ClaimCounts as Counts, MineCounts } from '@/lib/domain/article'

const conditions = [
  { key: 'open', glyph: '○', word: 'open', look: 'text-ink-soft' },
  { key: 'contested', glyph: '⇄', word: 'contested', look: 'text-tone-half' },
  { key: 'stale', glyph: '△', word: 'stale', look: 'text-tone-mostly-false' },
] as const

/** How far the claims of an article are, in words, what still needs somebody, and what of it is the reader's. */
export function ClaimCountsLine({ claims, mine }: { claims: Counts; mine: MineCounts }) {
  const said =
    claims.all === 0
      ? 'No claims yet'
      : `${claims.rated} of ${claims.all} ${claims.all === 1 ? 'claim' : 'claims'} rated`
  const needed = conditions.filter(({ key }) => claims[key] > 0)
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-13 tabular-nums">
      <span className={claims.all === 0 ? 'text-ink-faint' : 'text-ink-soft'}>{said}</span>
      {needed.map(({ key, glyph, word, look }) => (
        <span key={key} className={classNames('font-medium', look)}>
          <span aria-hidden>{glyph} </span>
          {claims[key]} {word}
        </span>
      ))}
      {mine.reviewed > 0 && <span className="text-ink-soft">{mine.reviewed} reviewed by you</span>}
      {mine.waiting > 0 && (
        <span className="font-medium text-ink">
          {mine.waiting === 1 ? '1 waits for you' : `${mine.waiting} wait for you`}
        </span>
      )}
    </p>
  )
}
