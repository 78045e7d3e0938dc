import { BadgeCheck } from 'lucide-react'
import Link from 'next/link'
import type { ArticleFacts } from '@/lib/domain/article'
import { isClosed } from '@/lib/domain/article-state'

/** The way to the gates and to what was signed; it says "Sign off" to whoever may while there is something to sign. */
export function SignOffLink({
  article: { id, state },
  maySign,
}: {
  article: ArticleFacts
  maySign: boolean
}) {
  const isAsked = maySign && !isClosed(state)
  const label = isAsked ? 'Sign off' : 'Gates and sign-offs'
  return (
    <Link
      href={`/articles/${id}/sign-off`}
      prefetch={false}
      aria-label={label}
      title={label}
      className="inline-flex max-sm:hidden h-9 min-w-9 shrink-0 items-center justify-center gap-2 rounded-sm px-2 text-14 font-medium text-ink-soft hover:bg-panel hover:text-ink pointer-coarse:h-11 pointer-coarse:min-w-11"
    >
      <BadgeCheck aria-hidden className="size-[1.125rem]" />
      {isAsked && (
        <span aria-hidden className="max-lg:hidden">
          Sign off
        </span>
      )}
    </Link>
  )
}
