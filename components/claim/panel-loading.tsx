import { Skeleton } from '@/components/ui/skeleton'

/** The shape of an open claim while the rest of it is fetched. */
export function PanelLoading() {
  return (
    <div data-waiting role="status" aria-label="Loading the claim" className="flex flex-col gap-4 px-4 pt-2 pb-5">
      {[0, 1, 2].map((line) => <div key={line} className="flex flex-col gap-2"><Skeleton className="h-3.5 w-24" /><Skeleton className="h-9 w-full" /></div>)}
    </div>
  )
}
