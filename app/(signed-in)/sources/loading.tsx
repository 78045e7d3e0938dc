import { Skeleton } from '@/components/ui/skeleton'

/** The shape of the sources while they are read. */
export default function SourcesLoading() {
  return (
    <div data-waiting role="status" aria-label="Loading the sources" className="flex flex-col gap-5">
      <Skeleton className="my-2 h-7 w-28" />
      <Skeleton className="h-9 w-full max-w-xl" />
      <div className="border-t border-line">
        {[0, 1, 2, 3, 4, 5].map((line) => (
          <div key={line} className="flex flex-col gap-2 border-b border-line py-3.5">
            <Skeleton className="h-5 w-2/5" />
            <Skeleton className="h-3.5 w-1/4" />
          </div>
        ))}
      </div>
    </div>
  )
}
