import { Skeleton } from '@/components/ui/skeleton'
import { articleLine } from './article-list'

/** The shape of the desk while it is read. */
export function DeskLoading() {
  return (
    <div data-waiting role="status" aria-label="Loading the desk" className="flex flex-col gap-5">
      <Skeleton className="my-2 h-7 w-36" />
      <Skeleton className="h-9 w-full" />
      <div className="border-t border-line">
        {[0, 1, 2, 3, 4].map((line) => (
          <div key={line} className={`${articleLine} gap-y-3`}>
            <div className="flex flex-col gap-2.5 py-1">
              <Skeleton className="h-5 w-4/5" />
              <Skeleton className="h-3.5 w-2/5" />
            </div>
            <div className="flex flex-col gap-2.5">
              <Skeleton className="h-1 w-full" />
              <Skeleton className="h-3.5 w-3/5" />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
