import { Broken } from '@/components/ui/broken'
import { Skeleton } from '@/components/ui/skeleton'

/** The shape of an article while it is fetched from the desk, or why it does not come. */
export function ArticleLoading({ problem, onRetry }: { problem: string | null; onRetry: () => void }) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-[41rem] px-4 pt-20 pb-40 outline-none">
      {problem ? (
        <Broken says={problem} retry={onRetry} />
      ) : (
        <div data-waiting role="status" aria-label="Loading the article" className="flex flex-col gap-8">
          <Skeleton className="h-9 w-4/5" />
          {[0, 1, 2].map((block) => (
            <div key={block} className="flex flex-col gap-3">
              {[0, 1, 2, 3].map((line) => (
                <Skeleton key={line} className="h-4 w-full" />
              ))}
              <Skeleton className="h-4 w-3/5" />
            </div>
          ))}
        </div>
      )}
    </main>
  )
}
