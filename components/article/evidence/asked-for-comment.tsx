import Link from 'next/link'
import { SeenText } from '@/components/ui/seen-text'
import type { Claim } from '@/lib/domain/claim'
import { sayAsked } from '@/lib/domain/reply'

/** Who was asked for comment about a claim and what became of it, a line each that leads to the whole of it; nothing where nobody was. */
export function AskedAbout({ claim: { articleId, asked } }: { claim: Claim }) {
  if (asked.length === 0) return null
  return (
    <ul aria-label="Asked for comment" className="flex flex-col gap-1 text-14 text-ink-soft">
      {asked.map((one) => (
        <li key={one.id} translate="no" dir="auto" className="wrap-anywhere">
          <Link
            href={`/articles/${articleId}/replies`}
            prefetch={false}
            className="underline-offset-4 hover:text-ink hover:underline"
          >
            <SeenText>{sayAsked(one)}</SeenText>
          </Link>
        </li>
      ))}
    </ul>
  )
}
