import { classNames } from '@/components/ui/class-names'
import { stanceLabel, type Stance } from '@/lib/domain/evidence'

export const stanceGlyph: Record<Stance, string> = { supports: '+', refutes: '−', mixed: '±', context: '○' }
export const stanceText: Record<Stance, string> = {
  supports: 'text-tone-true',
  refutes: 'text-tone-false',
  mixed: 'text-tone-half',
  context: 'text-tone-unproven',
}

/** What a piece of evidence does to the claim, by colour and glyph and word. */
export function StanceMark({ stance, className }: { stance: Stance; className?: string }) {
  return (
    <span
      className={classNames(
        'inline-flex items-baseline gap-1 text-14 font-semibold',
        stanceText[stance],
        className,
      )}
    >
      <span aria-hidden className="min-w-[0.8em] text-center">
        {stanceGlyph[stance]}
      </span>
      {stanceLabel[stance]}
    </span>
  )
}
