import { Skeleton } from './skeleton'

/** The shape of a screen with a form while it is read. */
export function ScreenLoading() {
  return (
    <div data-waiting role="status" aria-label="Loading" className="flex max-w-xl flex-col gap-5">
      <Skeleton className="my-1 h-7 w-40" />
      {[0, 1, 2].map((line) => (
        <div key={line} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-9 w-full" />
        </div>
      ))}
    </div>
  )
}
