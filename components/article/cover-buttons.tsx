import { Button } from '@/components/ui/button'
import { useDriver } from '@/components/article/subscribe/use-session'
import type { Span } from '@/lib/anchor/span'
import { asButton, type Act } from './session/as-button'
import { uncover } from './session/covering'
import type { SelectionCoverage } from './session/selection-coverage'

/** What was said of sentences in which nothing is to be checked, and by whom. */
export function ClearedNote({
  standing,
  by,
}: {
  standing: Extract<SelectionCoverage, { name: 'cleared' }>
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

type CoverButtonsProps = { standing: SelectionCoverage; spans: readonly Span[]; act: Act }

/** The buttons that clear the selected sentences, or take that back and say why; none where all have claims. */
export function CoverButtons({ standing, spans, act }: CoverButtonsProps) {
  const { run } = useDriver()
  if (standing.name === 'claimed') return null
  if (standing.name === 'cleared') {
    const why = asButton('nothing-to-check-why', act, spans)
    return (
      <>
        <Button {...stay} aria-keyshortcuts={why.keys} onClick={why.onClick}>
          {standing.reason ? 'Change reason' : why.label}
        </Button>
        <Button {...stay} onClick={() => run((session) => uncover(session, spans))}>
          Pending again
        </Button>
      </>
    )
  }
  const { label, keys, onClick } = asButton('nothing-to-check', act, spans)
  return (
    <Button {...stay} aria-keyshortcuts={keys} onClick={onClick}>
      {label}
      <kbd aria-hidden className="rounded-xs bg-panel px-1.5 font-sans text-13 pointer-coarse:hidden">
        –
      </kbd>
    </Button>
  )
}
