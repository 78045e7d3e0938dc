import { counted } from '@/components/ui/counted'
import { Button } from '@/components/ui/button'
import { askFor, choose } from '@/components/article/session/choosing'
import { useDriver, useReading, useSession } from '@/components/article/subscribe/use-session'
import { isAdrift } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { everything, type Filter } from '@/components/article/session/filter'

/** How many claims wait because a new revision changed their words or left them out, and the way to them. */
export function AdriftQueue() {
  const { run } = useDriver()
  const { claims, actor } = useReading()
  const filter = useSession((session) => session.filter)
  const waiting = claims.filter(isAdrift)
  if (waiting.length === 0) return null
  const isShown = filter.state === 'adrift'
  const maySettle = may(actor, 'edit-claim')
  const show = (asked: Filter) => run((session) => askFor(session, asked))
  const go = () => {
    if (!isShown) show({ ...everything, state: 'adrift' })
    run((session) => choose(session, waiting[0]!.id))
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
      <Button onClick={isShown ? () => show(everything) : go}>
        {isShown ? 'Show all claims' : maySettle ? 'Look at them' : 'Show them'}
      </Button>
    </div>
  )
}
