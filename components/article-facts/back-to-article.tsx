import Link from 'next/link'

/** The way from a screen about an article back to it; \`prefetch\` as Next's links have it. */
export function BackToArticle({ articleId, prefetch }: { articleId: string; prefetch?: false }) {
  return (
    <p className="text-14">
      <Link
        href={`/articles/${articleId}`}
        prefetch={prefetch}
        className="text-ink-soft underline underline-offset-4 hover:text-ink"
      >
        Back to the article
      </Link>
    </p>
  )
}
