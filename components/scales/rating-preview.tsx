import { classNames } from '@/components/ui/class-names'
import type { Layer, Tone, Underline } from '@/lib/domain/scales'
import '@/components/article/article.css'

type Looks = Readonly<{ tone: Tone; underline?: Underline }>

/** How words look that are rated so: tinted and signed where it is asked whether it is so, underlined where it is asked whether it was said. */
export function RatingPreview({ layer, tone, underline }: Looks & { layer: Layer }) {
  const look = layer === 'substance' ? `tint-${tone} is-end` : `tint-none said-${underline ?? 'solid'} lane-0`
  return (
    <p className="article-text mx-0!">
      Rents <mark className={classNames(look, 'cursor-default')}>rose by a third</mark> last year.
    </p>
  )
}
