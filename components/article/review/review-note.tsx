import { RelativeTime } from '@/components/ui/relative-time'
import { confidenceLabel, type Review } from '@/lib/domain/review'
import { findRating, layerQuestion, layers, type Layer, type Scale } from '@/lib/domain/scales'
import { LayerMark } from '@/components/ui/layer-mark'
import { nameOf } from '@/components/article/claim/claim-desk'

/** The two answers side by side, each under its question. */
export function TwoRatings({
  ratings,
  scales,
}: {
  ratings: Readonly<Record<Layer, string | null>>
  scales: Record<Layer, Scale>
}) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {layers.map((layer) => (
        <div key={layer} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-13 text-ink-faint">{layerQuestion[layer]}</dt>
          <dd>
            <LayerMark layer={layer} rating={findRating(scales[layer], ratings[layer])} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One submitted review as it was given. */
export function ReviewNote({
  review,
  scales,
  people,
}: {
  review: Review
  scales: Record<Layer, Scale>
  people: ReadonlyMap<string, string>
}) {
  return (
    <div className="flex flex-col gap-1.5 text-14">
      <p className="text-13 text-ink-faint">
        <span className="font-medium text-ink">{nameOf(people, review.reviewer)}</span>
        {review.submittedAt && (
          <>
            , <RelativeTime at={review.submittedAt} />
          </>
        )}
        {review.round > 1 && `, round ${review.round}`}
        {review.confidence && `, ${confidenceLabel[review.confidence].toLowerCase()} confidence`}
      </p>
      {review.outdated && (
        <p className="text-13 text-tone-half">
          <span aria-hidden>◷ </span>Outdated: the claim changed since, so it does not count.
        </p>
      )}
      <TwoRatings ratings={review} scales={scales} />
      {review.reasoning && (
        <p translate="no" dir="auto" className="break-words whitespace-pre-wrap">
          {review.reasoning}
        </p>
      )}
      {review.wouldChange && (
        <p className="break-words whitespace-pre-wrap text-ink-soft">
          <span className="text-ink-faint">What would change it: </span>
          <bdi translate="no">{review.wouldChange}</bdi>
        </p>
      )}
      {review.confirmations.map(({ id, at, note }) => (
        <p key={id} className="break-words whitespace-pre-wrap text-ink-soft">
          <span className="text-ink-faint">
            Looked at again and confirmed, <RelativeTime at={at} />
            {note && ': '}
          </span>
          {note && <bdi translate="no">{note}</bdi>}
        </p>
      ))}
    </div>
  )
}
