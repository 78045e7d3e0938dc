import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

/** What stands in the place of an article that was there and is no longer to be seen. */
export function ArticleGone() {
  return (
    <main id="content" tabIndex={-1} className="pt-20 outline-none">
      <EmptyState
        title="This article is not there"
        action={<ButtonLink href="/">Back to the desk</ButtonLink>}
      >
        It was taken off the desk, or is not yours to see any more.
      </EmptyState>
    </main>
  )
}
