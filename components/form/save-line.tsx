import { Check, CircleAlert, Loader } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { SaveState } from './save-state'

/** The state of a save as it is told, of a whole form or of a `draft`: never "saved" before the server said so. */
export function saveWords(state: SaveState, of: 'form' | 'draft' = 'form'): string {
  const what = of === 'draft' ? 'Draft ' : ''
  const word = (text: string) => (what ? what + text : text.charAt(0).toUpperCase() + text.slice(1))
  if (state.name === 'nothing-yet') return ''
  if (state.name === 'saving') return of === 'draft' ? 'Saving draft…' : 'Saving…'
  if (state.name === 'saved')
    return word(
      `saved at ${new Date(state.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`,
    )
  const why = `${state.why.charAt(0).toLowerCase()}${state.why.slice(1)}`
  return word(`not saved: ${state.trying ? `${why.replace(/\.$/, '')}; trying again` : why}`)
}

const icons = { 'nothing-yet': null, saving: Loader, saved: Check, 'not-saved': CircleAlert }

/** One line that says truthfully whether the words are saved; `onRetry` is offered when they are not. */
export function SaveLine({
  state,
  of,
  onRetry,
  className,
}: {
  state: SaveState
  of?: 'form' | 'draft'
  onRetry?: () => void
  className?: string
}) {
  const Icon = icons[state.name]
  const isLost = state.name === 'not-saved'
  return (
    <p
      role="status"
      className={classNames(
        'flex min-h-5 items-start gap-1.5 text-13',
        isLost ? 'font-medium text-tone-false' : 'text-ink-faint',
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />}
      <span>{saveWords(state, of)}</span>
      {isLost && onRetry && (
        <button
          type="button"
          onClick={onRetry}
          className="shrink-0 font-medium underline underline-offset-2 pointer-coarse:min-h-10"
        >
          Try now
        </button>
      )}
    </p>
  )
}
