import { yoursSay } from '@/components/ui/yours-say'
import { UserRound } from 'lucide-react'
import Link from 'next/link'
import { LayerMark } from '@/components/ui/layer-mark'
import { SeenText } from '@/components/ui/seen-text'
import { RatingMark } from '@/components/ui/rating-mark'
import type { FoundClaim } from '@/lib/api/claim/output'
import { claimStateLabel } from '@/lib/domain/claim'
import { layerQuestion, layers } from '@/lib/domain/scales'
import { quoted } from '@/components/ui/quoted'

/** One claim of the desk: its words, its article, how it stands, what the reader said of it and whose work it is; it leads to the claim in its place. */
export function FoundClaimLine({ claim }: { claim: FoundClaim }) {
  const { id, quote, claimReviewed, state, yours, assignee, article } = claim
  const shown =
    [claim, yours].find((ratings) => ratings && layers.some((layer) => ratings[layer] !== null)) ?? null
  return (
    <li className="relative grid gap-x-8 gap-y-2 border-b border-line py-3.5 hover:bg-panel sm:px-3 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="flex min-w-0 flex-col gap-1">
        <Link
          href={`/articles/${article.id}?claim=${id}`}
          prefetch={false}
          className="rounded-sm after:absolute after:inset-0"
        >
          <bdi
            translate="no"
            lang={article.language}
            dir={article.direction}
            className="line-clamp-3 font-reading text-16 leading-snug wrap-anywhere text-ink"
          >
            <SeenText>{claimReviewed || quote}</SeenText>
          </bdi>
        </Link>
        {claimReviewed && (
          <p className="line-clamp-2 text-13 wrap-anywhere text-ink-soft">
            <bdi translate="no" lang={article.language} dir={article.direction}>
              <SeenText>{quoted(quote)}</SeenText>
            </bdi>
          </p>
        )}
        <p className="truncate text-13 text-ink-faint">
          in{' '}
          <bdi translate="no">
            <SeenText>{article.title}</SeenText>
          </bdi>
        </p>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-13 md:flex-col">
        <span>
          <span className="sr-only">State: </span>
          <span className="font-medium">{claimStateLabel[state]}</span>
        </span>
        {shown === null ? (
          <RatingMark rating={null} className="text-13" />
        ) : (
          layers.map((layer) => (
            <span key={layer}>
              <span className="sr-only">{layerQuestion[layer]} </span>
              <LayerMark layer={layer} rating={shown[layer]} />
            </span>
          ))
        )}
        {yours && (
          <span className="text-ink-faint italic">
            {shown === yours ? yoursSay(yours) : 'reviewed by you'}
          </span>
        )}
        {assignee && (
          <span className="inline-flex min-w-0 items-center gap-1 text-ink-soft">
            <UserRound aria-hidden className="size-3.5 shrink-0" />
            <span className="sr-only">Assigned to </span>
            <bdi translate="no" className="wrap-anywhere">
              {assignee.name}
            </bdi>
          </span>
        )}
      </div>
    </li>
  )
}
