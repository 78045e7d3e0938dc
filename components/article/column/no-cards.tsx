import { Button } from '@/components/ui/button'
import { askFor } from '@/components/article/session/choosing'
import { useDriver } from '@/components/article/subscribe/use-session'
import { everything, isEverything, type Filter } from '@/components/article/session/filter'

/** Said where no claim was marked yet. */
export function NoClaims({ mayMark }: { mayMark: boolean }) {
  return (
    <p className="px-4 py-8 text-16 text-ink-soft">
      No claims yet.{mayMark && ' Select words in the text and press c.'}
    </p>
  )
}

/** Said where the filter lets no claim pass. */
export function NonePasses({ filter }: { filter: Filter }) {
  const { run } = useDriver()
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-8 text-16 text-ink-soft">
      <p>No claim is like that. {isEverything(filter) ? '' : 'Clear the filters to see all of them.'}</p>
      <Button onClick={() => run((session) => askFor(session, everything))}>Clear filters</Button>
    </div>
  )
}
