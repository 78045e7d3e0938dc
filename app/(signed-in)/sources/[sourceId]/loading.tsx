import { Skeleton } from '@/components/ui/skeleton'

/** The shape of a source while it is read. */
export default function SourceLoading() {
  return (
    <div data-waiting role="status" aria-label="Loading the source" className="flex max-w-4xl flex-col gap-6">
      <Skeleton className="my-2 h-7 w-2/5" />
      <div className="flex flex-col gap-2.5">
        {[0, 1, 2, 3].map((line) => (
          <Skeleton key={line} className="h-4 w-3/5" />
        ))}
      </div>
      <Skeleton className="h-9 w-56" />
      <div className="flex flex-col gap-3 border-t border-line pt-4">
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} className="h-10 w-full" />
        ))}
      </div>
    </div>
  )
}
