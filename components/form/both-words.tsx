import { Button } from '@/components/ui/button'
import { SeenText } from '@/components/ui/seen-text'

type BothWordsProps = {
  label: string
  mine: string
  theirs: string
  onKeep: (keep: 'mine' | 'theirs') => void
}

/** Two wordings of one field, ours and a colleague's, and the choice between them. */
export function BothWords({ label, mine, theirs, onKeep }: BothWordsProps) {
  const words = [
    ['You wrote', mine],
    ['They wrote', theirs],
  ] as const
  return (
    <div role="alert" className="flex flex-col gap-2 border-s-2 border-tone-half ps-3 text-14">
      <p className="font-medium">{label} was changed while you were writing. Your words are kept below.</p>
      <dl className="flex flex-col gap-2">
        {words.map(([who, text]) => (
          <div key={who}>
            <dt className="text-13 text-ink-faint">{who}</dt>
            <dd translate="no" className="break-words whitespace-pre-wrap">
              {text ? <SeenText>{text}</SeenText> : <span className="text-ink-faint">(nothing)</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onKeep('mine')}>Keep mine</Button>
        <Button onClick={() => onKeep('theirs')}>Take theirs</Button>
      </div>
    </div>
  )
}
