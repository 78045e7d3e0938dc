import { Button } from '@/components/ui/button'
import type { Aim } from './use-marking'

const says: Record<Exclude<Aim['name'], 'new-claim'>, string> = {
  'add-passage': 'Select the next passage of the claim.',
  'move-boundaries': 'Select the words that the claim shall cover.',
}

/** Tells what the next selection is for, with the way out. */
export function AimBanner({ aim, onEnd }: { aim: Aim; onEnd: () => void }) {
  if (aim.name === 'new-claim') return null
  return (
    <div role="status" className="fixed inset-x-3 top-16 z-30 flex justify-center print:hidden">
      <div className="flex items-center gap-3 rounded-md border border-line-strong bg-raised py-1 ps-4 pe-1 text-14 shadow-lg">
        <span>{says[aim.name]} <span className="text-ink-soft pointer-coarse:hidden">Esc ends it.</span></span>
        <Button look="quiet" onClick={onEnd}>Cancel</Button>
      </div>
    </div>
  )
}
