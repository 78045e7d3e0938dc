import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
  type Ref,
} from 'react'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import { ClaimCard } from './claim-card'
import { cardId } from '@/components/article/claim/card-id'
import { useNarrow } from '@/components/ui/use-narrow'
import { bringIntoView } from './bring-into-view'
import { useCardWindow } from './use-card-window'

export type ListKeys = { placeOf: (claimId: string) => number | null }

type ClaimListProps = {
  claims: readonly Claim[]
  chosen: string | null
  article: ArticleFacts
  scales: Record<Layer, Scale>
  listRef: Ref<ListKeys>
  onChoose: (id: string | null) => void
  onSeen?: (ids: readonly string[]) => void
  /** The inside of the chosen card. */
  children: ReactNode
}

/** The cards in the order of the text. Of a long list only those near what is seen are drawn, with the open one and the one that has the focus. */
export function ClaimList({
  claims,
  chosen,
  article: { language, direction },
  scales,
  listRef,
  onChoose,
  onSeen,
  children,
}: ClaimListProps) {
  const list = useRef<HTMLOListElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const { cards, isPartial, rest, measure, placeOf } = useCardWindow(list, claims, [chosen, focused])
  useImperativeHandle(listRef, () => ({
    placeOf: (claimId) => {
      const card = document.getElementById(cardId(claimId))
      if (!card || !list.current?.contains(card))
        return placeOf(claims.findIndex((claim) => claim.id === claimId))
      return card.getBoundingClientRect().top - list.current.getBoundingClientRect().top
    },
  }))
  const writing = useMemo(() => ({ language, direction }), [language, direction])
  const seen = cards.map(({ claim }) => claim.id).join()
  useEffect(() => onSeen?.(seen.split(',')), [seen, onSeen])
  const bringOpen = useEffectEvent(() => {
    const card = chosen === null ? null : document.getElementById(cardId(chosen))
    if (card) bringIntoView(card)
  })
  const isNarrow = useNarrow()
  useEffect(() => bringOpen(), [isNarrow]) // what scrolls is another element then, which begins at its top
  const onFocus = (event: FocusEvent) => {
    const card = event.target.closest('li')
    setFocused(claims.find(({ id }) => cardId(id) === card?.id)?.id ?? null)
  }
  // Between two cards the focus must not be let go: the next one may be drawn for its sake only.
  const onBlur = (event: FocusEvent) => !list.current?.contains(event.relatedTarget) && setFocused(null)
  return (
    <ol
      ref={list}
      aria-label="Claims"
      className={isPartial ? 'flow-root [overflow-anchor:none]' : undefined}
      style={isPartial ? { paddingBlockEnd: rest } : undefined}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {cards.map(({ claim, at, gap }) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          writing={writing}
          scales={scales}
          isChosen={claim.id === chosen}
          onChoose={onChoose}
          at={isPartial ? at : null}
          of={isPartial ? claims.length : null}
          gap={isPartial ? gap : null}
          measure={measure}
        >
          {claim.id === chosen && children}
        </ClaimCard>
      ))}
    </ol>
  )
}
