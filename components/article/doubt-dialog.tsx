'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Doubt } from './session/doubt'

type DoubtDialogProps = {
  doubt: Doubt
  onMark: () => void
  onOpen: (claimId: string) => void
  onLeave: () => void
}

/** Asks before words are marked that are a claim already, or that are more than one claim ever is. */
export function DoubtDialog({ doubt, onMark, onOpen, onLeave }: DoubtDialogProps) {
  if (doubt.name === 'many') {
    return (
      <Dialog title={`Mark ${doubt.sentences} sentences as one claim?`} onClose={onLeave}>
        <p className="text-14 text-ink-soft">
          A claim is one statement that can be checked. So many sentences hold several.
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onLeave}>
            Cancel
          </Button>
          <Button look="filled" data-focus-first onClick={onMark}>
            Mark them
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={`This is claim ${doubt.number} already`} onClose={onLeave}>
      <p translate="no" dir="auto" className="line-clamp-3 font-reading text-16">
        “{doubt.claim.quote}”
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onLeave}>
          Cancel
        </Button>
        <Button onClick={onMark}>Mark anyway</Button>
        <Button
          look="filled"
          data-focus-first
          onClick={() => onOpen(doubt.claim.id)}
        >{`Open claim ${doubt.number}`}</Button>
      </div>
    </Dialog>
  )
}
