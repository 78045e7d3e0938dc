'use client'

import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { counted } from '@/components/ui/counted'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Call } from '@/lib/api/contract'
import type { SourceView } from '@/lib/domain/source'
import type { SourceTouch } from '@/lib/domain/source-touch'
import { TouchedClaim } from './touched-claim'
import { useTouches } from './use-touches'

export type WithdrawDeeds = Readonly<{
  listTouches: Call<'listTouches'>
  withdrawSource: Call<'withdrawSource'>
}>
type WithdrawSourceProps = Readonly<{
  source: SourceView
  deeds: WithdrawDeeds
  reason: string
  onType: (reason: string) => void
  onDone: () => void
  onClose: () => void
}>

/** What a page of the claims that lean on a source comes to; there may be more. */
function summed(touches: readonly SourceTouch[], hasMore: boolean): string {
  const stale = touches.filter(({ isShaken }) => isShaken).length
  const failing = touches.filter(({ fails }) => fails.length > 0).length
  const of = hasMore ? `the first ${touches.length} claims` : counted(touches.length, 'claim')
  return touches.length === 0
    ? 'No claim that you may see leans on it.'
    : `Of ${of} that lean on it, as far as you may see them: ${counted(stale, 'verdict')} would be stale, ${failing} would fail a rule.`
}

/** Asks before a source is withdrawn: what that touches comes first, then why. The reason stays with whoever opened the question. */
export function WithdrawSource({ source, deeds, reason, onType, onDone, onClose }: WithdrawSourceProps) {
  const { touches, next, problem, isReading, goOn } = useTouches(deeds.listTouches, source.id)
  const isKnown = touches.length > 0 || (!isReading && problem === null)
  const { form, isBusy, refusal } = useSubmit({
    check: () =>
      reason.trim() === ''
        ? { message: null, fields: { reason: 'Say why it is not to be believed.' } }
        : null,
    ask: () => deeds.withdrawSource({ sourceId: source.id, version: source.version, reason }),
    onDone,
    leaves: true,
  })
  return (
    <Dialog title="Withdraw this source?" wide onClose={onClose}>
      <section aria-label="What this touches" aria-busy={isReading} className="flex flex-col gap-2 text-14">
        <h3 className="font-semibold">What this touches</h3>
        <p role="status">{isKnown ? summed(touches, next !== null) : 'Looking at what leans on it…'}</p>
        {problem && <Notice>{problem}</Notice>}
        {touches.length > 0 && (
          <ul aria-label="Claims that lean on it" className="max-h-72 overflow-y-auto border-t border-line">
            {touches.map((touch) => (
              <TouchedClaim key={touch.claim} touch={touch} isAsked />
            ))}
          </ul>
        )}
        {(next ?? problem) && (
          <Button className="self-start" busy={isReading} onClick={goOn}>
            {problem ? 'Try again' : 'Show more'}
          </Button>
        )}
      </section>
      <form {...form} className="flex flex-col gap-3">
        <TextField
          label="Why is it withdrawn?"
          maxLength={1000}
          dir="auto"
          value={reason}
          error={refusal.fields.reason}
          onChange={({ target }) => onType(target.value)}
        />
        <p className="text-13 text-ink-soft">
          Its evidence stays in the record with this reason and counts no more, also in articles that you may
          not see. Verdicts that rest on it are stale until somebody looks again.
        </p>
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="danger" busy={isBusy} disabled={!isKnown}>
            Withdraw source
          </Button>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
