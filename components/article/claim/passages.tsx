import { useClaimDesk } from './claim-desk'
import { keyOf } from '@/components/article/session/actions'
import { Button } from '@/components/ui/button'
import { newestSpans, type Claim } from '@/lib/domain/claim'
import { Fold } from '@/components/ui/fold'

/** Where the claim's words stand, and the ways to other words. */
export function Passages({ claim, mayEdit }: { claim: Claim; mayEdit: boolean }) {
  const { onShowWords, onMoveBoundaries, onAddPassage, onBreakDown } = useClaimDesk()
  return (
    <Fold title="Passages" says={String(newestSpans(claim).length)}>
      <div className="-mx-3.5 -my-2 flex flex-wrap">
        <Button
          look="quiet"
          aria-keyshortcuts={keyOf('between')}
          title={`Go to its words in the text (${keyOf('between')})`}
          onClick={() => onShowWords(claim.id)}
        >
          Show in the text
        </Button>
        {mayEdit && (
          <>
            <Button look="quiet" onClick={() => onMoveBoundaries(claim.id)}>
              Move boundaries
            </Button>
            <Button look="quiet" onClick={() => onAddPassage(claim.id)}>
              Add another passage
            </Button>
            <Button look="quiet" onClick={() => onBreakDown(claim.id)}>
              Break this down
            </Button>
          </>
        )}
      </div>
    </Fold>
  )
}
