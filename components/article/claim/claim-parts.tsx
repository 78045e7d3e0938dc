import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from './claim-desk'
import { CornerLeftUp } from 'lucide-react'
import { SeenText } from '@/components/ui/seen-text'
import { Button } from '@/components/ui/button'
import { isRated, type Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { findRating, layerQuestion, layers } from '@/lib/domain/scales'
import { sayState } from '@/lib/domain/verdict-words'
import { shownRating } from '@/components/article/session/filter'
import { LayerMark } from '@/components/ui/layer-mark'
import { partsOf, partsSay } from '@/components/article/session/parts'
import { Section } from '@/components/ui/section'

const lineLook =
  'flex w-full flex-col gap-1 rounded-sm px-2 py-1.5 text-start hover:bg-panel pointer-coarse:min-h-11'

/** The way from a part to the claim that it was broken out of. */
export function PartOf({ claim }: { claim: Claim }) {
  const { article, claims } = useReading()
  const { onChoose } = useClaimDesk()
  const whole = claims.find(({ id }) => id === claim.parent)
  if (!whole) return null
  return (
    <button
      type="button"
      onClick={() => onChoose(whole.id)}
      className="-mx-2 flex items-baseline gap-1.5 rounded-sm px-2 py-1 text-start text-14 text-ink-soft hover:bg-panel pointer-coarse:min-h-11"
    >
      <CornerLeftUp aria-hidden className="size-3.5 shrink-0 self-center" />
      <span className="shrink-0">Part of</span>{' '}
      <span
        translate="no"
        lang={article.language}
        dir={article.direction}
        className="line-clamp-1 font-reading text-ink"
      >
        <SeenText>{whole.quote}</SeenText>
      </span>
    </button>
  )
}

/** What a claim was broken down into: each part with its ratings, what they say together, and the way to mark another. */
export function ClaimParts({ claim }: { claim: Claim }) {
  const { actor, article, claims, scales } = useReading()
  const { onBreakDown, onChoose } = useClaimDesk()
  const parts = partsOf(claims, claim.id)
  const mayMark = may(actor, 'mark-claim') && claim.state !== 'dropped'
  if (parts.length === 0) return null
  return (
    <Section
      title={`Parts (${parts.length})`}
      beside={mayMark && <Button onClick={() => onBreakDown(claim.id)}>Mark another part</Button>}
    >
      <p className="text-14 text-ink-soft">{partsSay(parts, scales.substance)}</p>
      <ul className="-mx-2 flex flex-col gap-1">
        {parts.map((part) => (
          <li key={part.id}>
            <button type="button" onClick={() => onChoose(part.id)} className={lineLook}>
              <span
                translate="no"
                lang={article.language}
                dir={article.direction}
                className="line-clamp-2 font-reading text-16 leading-snug"
              >
                <SeenText>{part.quote}</SeenText>
              </span>
              <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                {layers.map((layer) => {
                  const rating = findRating(scales[layer], shownRating(part, layer))
                  return (
                    rating && (
                      <span key={layer}>
                        <span className="sr-only">{layerQuestion[layer]} </span>
                        <LayerMark layer={layer} rating={rating} />
                      </span>
                    )
                  )
                })}
                <span className="text-13 text-ink-faint">{isRated(part) ? '' : sayState(part)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
