import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { SaveState } from './save-state'

/** What has become of the words of this form, truthfully. */
export function DraftLine({
  state,
  keptAt,
  retry,
}: {
  state: SaveState
  keptAt: string | null
  retry: () => void
}) {
  const savedAt = state.name === 'saved' ? state.at : state.name === 'nothing-yet' ? keptAt : null
  return (
    <div role="status" className="flex min-h-9 items-center gap-2 text-13 text-ink-faint">
      {state.name === 'saving' && 'Saving the draft'}
      {savedAt && (
        <span>
          Draft saved <RelativeTime at={savedAt} />
        </span>
      )}
      {state.name === 'not-saved' && (
        <>
          <span className="text-tone-false">Not saved: {state.why}</span>
          <Button look="quiet" onClick={retry}>
            {state.trying ? 'Try now' : 'Try again'}
          </Button>
        </>
      )}
    </div>
  )
}
