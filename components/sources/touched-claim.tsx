import Link from 'next/link'
import { quoted } from '@/components/ui/quoted'
import { RatingMark } from '@/components/ui/rating-mark'
import { SeenText } from '@/components/ui/seen-text'
import { claimStateLabel } from '@/lib/domain/claim'
import { stanceLabel } from '@/lib/domain/evidence'
import type { SourceTouch } from '@/lib/domain/source-touch'

/** What a claim would become without the source, in words; none where it would stay as it is. */
function becomes({ isShaken, fails, article }: SourceTouch): string[] {
  return [
    ...(isShaken ? ['Its verdict would be stale.'] : []),
    ...fails.map((says) => `It would not meet this rule: ${says}`),
    ...(isShaken && article.signOff !== null
      ? [`Sign-off ${article.signOff} of its article stands as it was signed.`]
      : []),
  ]
}

/** A claim that leans on a source: its words, its article, its verdict, and with `isAsked` what it would become without the source. */
export function TouchedClaim({ touch, isAsked }: Readonly<{ touch: SourceTouch; isAsked: boolean }>) {
  const { claim, quote, claimReviewed, state, article, stances, verdict } = touch
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3">
      <Link
        href={`/articles/${article.id}?claim=${claim}`}
        prefetch={false}
        className="rounded-sm hover:underline"
      >
        <bdi
          translate="no"
          lang={article.language}
          dir={article.direction}
          className="line-clamp-2 font-reading text-16 leading-snug wrap-anywhere"
        >
          <SeenText>{claimReviewed || quoted(quote)}</SeenText>
        </bdi>
      </Link>
      <p className="flex flex-wrap items-baseline gap-x-3 text-13 text-ink-soft">
        <span>{stances.map((stance) => stanceLabel[stance]).join(', ')}</span>
        <span className="font-medium">{claimStateLabel[state]}</span>
        {verdict && <RatingMark rating={verdict.rating} className="text-13" />}
        <span className="min-w-0 truncate text-ink-faint">
          in{' '}
          <bdi translate="no">
            <SeenText>{article.title}</SeenText>
          </bdi>
        </span>
      </p>
      {isAsked &&
        becomes(touch).map((says) => (
          <p key={says} className="text-13 text-tone-half">
            {says}
          </p>
        ))}
    </li>
  )
}
