import { memo } from 'react'
import { useStanding } from '@/components/ui/use-standing'
import { tickSays, type Tick } from './ticks'

const count = (claims: number): string => (claims === 0 ? '' : claims === 1 ? ', 1 claim' : `, ${claims} claims`)

type SentenceListProps = { ticks: readonly Tick[]; text: string; onSentence: (index: number) => void }

/**
 * The tick rail as a list, for those who do not see it; out of the tab order, since a key goes to the next pending sentence. It
 * comes once the page stands, so that the words are not sent twice.
 */
export const SentenceList = memo(function SentenceList({ ticks, text, onSentence }: SentenceListProps) {
  const isStanding = useStanding()
  if (!isStanding) return null
  return (
    <nav aria-label="Sentences" className="sr-only print:hidden">
      <ol>
        {ticks.map((tick, index) => (
          <li key={tick.start}>
            <button type="button" tabIndex={-1} onClick={() => onSentence(index)}>
              {`Sentence ${index + 1}: ${tickSays[tick.state]}${count(tick.claims.length)}. ${text.slice(tick.start, tick.end).split(/\s+/, 5).join(' ')} …`}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
})
