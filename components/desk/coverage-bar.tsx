import Link from 'next/link'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { CoverageCounts } from '@/lib/domain/article'
import { pendingPath } from '@/components/client/pending-path'

/** How many sentences have been looked at, in words. */
export function sayCoverage({ all, pending }: CoverageCounts): string {
  const sentences = all === 1 ? 'sentence' : 'sentences'
  return pending === 0 && all > 1
    ? `All ${all} ${sentences} looked at`
    : `${all - pending} of ${all} ${sentences} looked at`
}

/** How much of an article has been looked at: a bar, and the same in words, which lead to the first pending sentence. */
export function CoverageBar({
  articleId,
  titleId,
  coverage,
}: {
  articleId: string
  titleId: string
  coverage: CoverageCounts
}) {
  const said = sayCoverage(coverage)
  return (
    <div className="flex flex-col gap-1.5">
      <ProgressBar done={coverage.all - coverage.pending} all={coverage.all} label={said} />
      {coverage.pending === 0 ? (
        <p className="text-13 text-ink-soft tabular-nums">{said}</p>
      ) : (
        <p className="text-13 tabular-nums">
          <Link
            href={pendingPath(articleId)}
            prefetch={false}
            title="Go to the first pending sentence"
            aria-describedby={titleId}
            className="relative z-10 rounded-sm text-ink-soft underline decoration-line-strong underline-offset-3 after:absolute after:-inset-x-2 after:-inset-y-1 hover:text-ink hover:decoration-ink pointer-coarse:after:-inset-y-3"
          >
            {said}
            <span className="sr-only">: go to the first that is pending</span>
          </Link>
        </p>
      )}
    </div>
  )
}
