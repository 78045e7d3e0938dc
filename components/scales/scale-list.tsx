import { Plus } from 'lucide-react'
import { Pages } from '@/components/form/pages'
import { ButtonLink } from '@/components/ui/button-link'
import { RatingMark } from '@/components/ui/rating-mark'
import { RelativeTime } from '@/components/ui/relative-time'
import type { List } from '@/lib/api/contract'
import { layerQuestion, type ScaleView } from '@/lib/domain/scales'

function ScaleLine({ scale: { key, name, layer, version, ratings, createdAt } }: { scale: ScaleView }) {
  return (
    <li className="grid items-start gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-2">
        <h2 className="text-16 font-semibold wrap-anywhere">
          <bdi translate="no">{name}</bdi> <span className="text-14 font-normal text-ink-faint">{key}</span>
        </h2>
        <p className="text-14 text-ink-soft">
          {layerQuestion[layer]} · version {version}
          {createdAt ? (
            <>
              , made <RelativeTime at={createdAt} />
            </>
          ) : (
            ', came with Tickmark'
          )}
        </p>
        <ol className="flex flex-wrap gap-x-5 gap-y-1.5">
          {ratings.map((rating) => (
            <li key={rating.key} title={rating.definition || undefined}>
              <RatingMark rating={rating} />
              {rating.value !== null && (
                <span className="text-13 text-ink-faint tabular-nums"> {rating.value}</span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <ButtonLink
        href={`/scales/new?after=${key}`}
        aria-label={`Make a new version of ${name}`}
        className="justify-self-start"
      >
        New version
      </ButtonLink>
    </li>
  )
}

/** The scales of the desk, each in its newest version. */
export function ScaleList({ scales: { items, next } }: { scales: List<ScaleView> }) {
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <div className="flex flex-col gap-1.5">
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-4">
          <h1 className="font-reading text-24 font-semibold">Scales</h1>
          <ButtonLink href="/scales/new" look="filled">
            <Plus aria-hidden className="size-4" />
            New scale
          </ButtonLink>
        </div>
        <p className="max-w-2xl text-14 text-pretty text-ink-soft">
          A version never changes: articles keep the one they are rated on, and new articles get the newest.
          Which scale new articles get is chosen in{' '}
          <a href="/settings" className="underline underline-offset-4">
            Settings
          </a>
          .
        </p>
      </div>
      <ul className="border-t border-line">
        {items.map((scale) => (
          <ScaleLine key={scale.key} scale={scale} />
        ))}
      </ul>
      <Pages
        next={next ? { href: `/scales?cursor=${encodeURIComponent(next)}`, label: 'More scales' } : null}
      />
    </div>
  )
}
