import { memo, useState } from 'react'
import { useStanding } from '@/components/ui/use-standing'
import type { CoveredSentence } from '@/lib/domain/article'
import { quoted } from '@/components/ui/quoted'
import { tickSays, type Tick } from '@/components/article/session/ticks'

const count = (claims: number): string =>
  claims === 0 ? '' : claims === 1 ? ', 1 claim' : `, ${claims} claims`

/** More sentences than this are folded in groups of as many: nobody walks through thousands. */
const together = 50

const why = (sentence: CoveredSentence | undefined, tick: Tick): string =>
  tick.state === 'nothing-to-check' && sentence?.reason ? `, ${quoted(sentence.reason)}` : ''

type SentenceListProps = {
  ticks: readonly Tick[]
  sentences: readonly CoveredSentence[]
  text: string
  onSentence: (index: number) => void
}

/**
 * The tick rail as a list, for those who do not see it; out of the tab order, since a key goes to the next pending sentence. It
 * comes once the page stands, so that the words are not sent twice.
 */
export const SentenceList = memo(function SentenceList({
  ticks,
  sentences,
  text,
  onSentence,
}: SentenceListProps) {
  const isStanding = useStanding()
  if (!isStanding) return null
  const groups = Array.from({ length: Math.ceil(ticks.length / together) }, (_, at) => at * together)
  return (
    <nav aria-label="Sentences" className="sr-only print:hidden">
      {groups.length === 1 ? (
        <Sentences ticks={ticks} sentences={sentences} from={0} text={text} onSentence={onSentence} />
      ) : (
        <ol>
          {groups.map((from) => (
            <Group
              key={from}
              ticks={ticks}
              sentences={sentences}
              from={from}
              text={text}
              onSentence={onSentence}
            />
          ))}
        </ol>
      )}
    </nav>
  )
})

type PartProps = SentenceListProps & { from: number }

/** One group, folded until it is asked for; it says how much of it is still to be looked at. */
function Group(props: PartProps) {
  const [isOpen, open] = useState(false)
  const own = props.ticks.slice(props.from, props.from + together)
  const pending = own.filter((tick) => tick.state === 'pending').length
  return (
    <li>
      <button type="button" tabIndex={-1} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {`Sentences ${props.from + 1} to ${props.from + own.length}: ${pending === 0 ? 'all looked at' : `${pending} without claims`}`}
      </button>
      {isOpen && <Sentences {...props} />}
    </li>
  )
}

function Sentences({ ticks, sentences, from, text, onSentence }: PartProps) {
  return (
    <ol start={from + 1}>
      {ticks.slice(from, from + together).map((tick, at) => (
        <li key={tick.start}>
          <button type="button" tabIndex={-1} onClick={() => onSentence(from + at)}>
            {`Sentence ${from + at + 1}: ${tickSays[tick.state]}${why(sentences[from + at], tick)}${count(tick.claims.length)}. ${text.slice(tick.start, tick.end).split(/\s+/, 5).join(' ')} …`}
          </button>
        </li>
      ))}
    </ol>
  )
}
