import { Skeleton } from '@/components/ui/skeleton'

/** The shape of the history while it is read. */
export default function HistoryLoading() {
  return (
    <div data-waiting role="status" aria-label="Loading the history" className="flex flex-col gap-6">
      <Skeleton className="my-1 h-7 w-36" />
      <Skeleton className="h-9 w-full" />
      <div className="border-t border-line">
        {[0, 1, 2, 3, 4, 5].map((line) => (
          <div key={line} className="flex flex-col gap-2 border-b border-line py-3">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="h-3.5 w-1/4" />
          </div>
        ))}
      </div>
    </div>
  )
}
