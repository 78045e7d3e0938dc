import { Skeleton } from '@/components/ui/skeleton'

/** The shape of the claims while they are read. */
export default function ClaimsLoading() {
  return (
    <div data-waiting role="status" aria-label="Loading the claims" className="flex flex-col gap-5">
      <Skeleton className="my-2 h-7 w-28" />
      <Skeleton className="h-9 w-full" />
      <div className="border-t border-line">
        {[0, 1, 2, 3, 4, 5].map((line) => (
          <div
            key={line}
            className="grid gap-x-8 gap-y-2 border-b border-line py-3.5 md:grid-cols-[minmax(0,1fr)_15rem]"
          >
            <div className="flex flex-col gap-2.5">
              <Skeleton className="h-5 w-4/5" />
              <Skeleton className="h-3.5 w-2/5" />
            </div>
            <div className="flex flex-col gap-2.5">
              <Skeleton className="h-3.5 w-1/3" />
              <Skeleton className="h-3.5 w-3/5" />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
