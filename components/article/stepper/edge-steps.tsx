import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import type { EdgeStep } from '@/lib/anchor/words'
import type { StepAction } from '@/components/article/session/hand'
import { keysOfStep } from './step-keys'

const steps = [
  { way: 'back', by: 'word', Icon: ChevronsLeft, says: 'back by a word' },
  { way: 'back', by: 'grapheme', Icon: ChevronLeft, says: 'back by a letter' },
  { way: 'forward', by: 'grapheme', Icon: ChevronRight, says: 'forward by a letter' },
  { way: 'forward', by: 'word', Icon: ChevronsRight, says: 'forward by a word' },
] as const

const name: Record<EdgeStep['edge'], string> = { start: 'Start', end: 'End' }

type EdgeStepsProps = { edge: EdgeStep['edge']; direction: 'ltr' | 'rtl'; ask: (action: StepAction) => void }

/** The four steps that one end of the words can make; each arrow points the way in which the end goes on the page. */
export function EdgeSteps({ edge, direction, ask }: EdgeStepsProps) {
  return (
    <div role="group" aria-label={name[edge]} className="flex items-center gap-1 max-lg:justify-between">
      <span aria-hidden className="w-10 text-13 font-medium text-ink-soft">
        {name[edge]}
      </span>
      {steps.map(({ way, by, Icon, says }) => (
        <IconButton
          key={says}
          label={`${name[edge]} ${says}`}
          keys={keysOfStep(edge, by, way, direction)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => ask({ name: 'step', edge, by, way })}
          className="border border-line-strong rtl:[&>svg]:-scale-x-100 max-lg:h-11 max-lg:grow max-lg:basis-0"
        >
          <Icon aria-hidden />
        </IconButton>
      ))}
    </div>
  )
}
