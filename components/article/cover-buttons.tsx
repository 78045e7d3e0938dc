import { Button } from '@/components/ui/button'
import { keyOf } from './session/actions'
import type { Standing } from './session/standing'

/** What was said of sentences in which nothing is to be checked, and by whom. */
export function ClearedNote({
  standing,
  by,
}: {
  standing: Extract<Standing, { name: 'cleared' }>
  by: string | undefined
}) {
  return (
    <p className="max-w-72 rounded-sm border border-line bg-raised px-3 py-1.5 text-14 text-ink-soft shadow-lg">
      Nothing to check
      {by && (
        <>
          {' '}
          · <bdi translate="no">{by}</bdi>
        </>
      )}
      {standing.reason && (
        <bdi translate="no" className="block wrap-anywhere text-ink">
          {standing.reason}
        </bdi>
      )}
    </p>
  )
}

const stay = {
  onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
  className: 'bg-raised shadow-lg',
}

type CoverButtonsProps = { standing: Standing; onCover: () => void; onUncover: () => void; onWhy: () => void }

/** The buttons that clear the selected sentences, or take that back and say why; none where all have claims. */
export function CoverButtons({ standing, onCover, onUncover, onWhy }: CoverButtonsProps) {
  if (standing.name === 'claimed') return null
  if (standing.name === 'cleared') {
    return (
      <>
        <Button {...stay} aria-keyshortcuts={keyOf('nothing-to-check-why')} onClick={onWhy}>
          {standing.reason ? 'Change reason' : 'Say why'}
        </Button>
        <Button {...stay} onClick={onUncover}>
          Pending again
        </Button>
      </>
    )
  }
  return (
    <Button {...stay} aria-keyshortcuts={keyOf('nothing-to-check')} onClick={onCover}>
      Nothing to check
      <kbd aria-hidden className="rounded-xs bg-panel px-1.5 font-sans text-13 pointer-coarse:hidden">
        –
      </kbd>
    </Button>
  )
}
