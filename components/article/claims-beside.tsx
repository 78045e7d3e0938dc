import { classNames } from '@/components/ui/class-names'
import type { SaveState } from '@/components/form/save-state'
import type { Actor } from '@/lib/domain/person'
import { SideColumn } from './side-column'
import type { useArticle } from './use-article'
import { useSession } from './use-session'

type ClaimsBesideProps = {
  screen: ReturnType<typeof useArticle>
  own: Actor
  now: string
  onSaveState: (save: SaveState) => void
}

/** The claims beside the text, or below it on a small screen, where they make room for the stepper. */
export function ClaimsBeside({
  screen: { side, panel, known, place, controls, deeds },
  own,
  now,
  onSaveState,
}: ClaimsBesideProps) {
  const isStepping = useSession(({ stepping }) => stepping !== null)
  const { article, revision, claims } = known.reading
  const { waysBack, marking, open } = controls
  return (
    <aside
      ref={side}
      aria-label="Claims"
      className={classNames(
        'lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:scroll-pb-24 lg:border-s lg:border-line print:hidden',
        isStepping && 'max-lg:hidden',
      )}
    >
      <SideColumn
        place={place}
        article={article}
        text={revision.text}
        claims={claims}
        actor={known.actor}
        talker={own}
        people={known.people}
        scales={known.scales}
        deeds={deeds}
        panelRef={panel}
        now={now}
        takeFresh={marking.takeFresh}
        marks={marking.onItsWay}
        onRemoved={known.onRemoved}
        onClaims={known.onClaims}
        onClaim={waysBack.onAnswer}
        offerBack={waysBack.offerBack}
        onShowWords={controls.focusWords}
        onAddPassage={open.onAddPassage}
        onBreakDown={open.onBreakDown}
        onMoveBoundaries={open.onMoveBoundaries}
        onSaveState={onSaveState}
      />
    </aside>
  )
}
