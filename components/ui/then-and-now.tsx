import { diffWords, type Difference } from '@/lib/anchor/diff-words'
import { SeenText } from './seen-text'
import { classNames } from './class-names'

type Side = 'deleted' | 'inserted'

/** The words of one side of a comparison, those that only it has set apart. */
function Words({ differences, side }: { differences: readonly Difference[]; side: Side }) {
  const Tag = side === 'deleted' ? 'del' : 'ins'
  return differences
    .filter(({ kind }) => kind === 'equal' || kind === side)
    .map(({ kind, text }, at) =>
      kind === 'equal' ? (
        <span key={at}>
          <SeenText>{text}</SeenText>
        </span>
      ) : (
        <Tag key={at} className={side === 'deleted' ? 'diff-del' : 'diff-ins'}>
          <SeenText>{text}</SeenText>
        </Tag>
      ),
    )
}

type ThenAndNowProps = { then: string; now: string | null; language: string; direction: 'ltr' | 'rtl' }

/** What a passage said and what stands in its place, one beside the other; `now` is null when nothing does. */
export function ThenAndNow({ then, now, language, direction }: ThenAndNowProps) {
  const differences = now === null ? [] : diffWords(then, now)
  const set = {
    translate: 'no',
    lang: language,
    dir: direction,
    className: 'font-reading text-16 leading-snug break-words whitespace-pre-line',
  } as const
  const label = 'text-13 text-ink-faint'
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2">
      <dt className={classNames(label, 'pt-px')}>Then</dt>
      <dd {...set}>
        {now === null ? <SeenText>{then}</SeenText> : <Words differences={differences} side="deleted" />}
      </dd>
      <dt className={classNames(label, 'pt-px')}>Now</dt>
      {now === null ? (
        <dd className="text-14 text-tone-half">Nothing stands there any more.</dd>
      ) : (
        <dd {...set}>
          <Words differences={differences} side="inserted" />
        </dd>
      )}
    </dl>
  )
}
