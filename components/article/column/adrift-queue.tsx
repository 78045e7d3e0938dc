import { counted } from '@/components/ui/counted'
import { Button } from '@/components/ui/button'
import { isAdrift, type Claim } from '@/lib/domain/claim'
import { everything, type Filter } from '@/components/article/session/filter'

type AdriftQueueProps = {
  claims: readonly Claim[]
  /** Whether the reader may say what became of them. */
  maySettle: boolean
  filter: Filter
  onFilter: (filter: Filter) => void
  onChoose: (id: string) => void
}

/** How many claims wait because a new revision changed their words or left them out, and the way to them. */
export function AdriftQueue({ claims, maySettle, filter, onFilter, onChoose }: AdriftQueueProps) {
  const waiting = claims.filter(isAdrift)
  if (waiting.length === 0) return null
  const isShown = filter.state === 'adrift'
  const go = () => {
    if (!isShown) onFilter({ ...everything, state: 'adrift' })
    onChoose(waiting[0]!.id)
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-b border-line px-4 py-2.5 text-14">
      <p role="status">
        <span aria-hidden className="text-tone-half">
          △{' '}
        </span>
        {counted(waiting.length, 'claim')}
        {maySettle ? ' to look at: the' : ' of which the'} words changed or are gone.
      </p>
      <Button onClick={isShown ? () => onFilter(everything) : go}>
        {isShown ? 'Show all claims' : maySettle ? 'Look at them' : 'Show them'}
      </Button>
    </div>
  )
}
