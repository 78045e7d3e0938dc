import { ThenAndNow } from '@/components/ui/then-and-now'
import type { ArticleFacts } from '@/lib/domain/article'
import { stanceLabel } from '@/lib/domain/evidence'
import { kindLabel, originLabel } from '@/lib/domain/evidence-kinds'
import { layerQuestion } from '@/lib/domain/scales'
import type { SealedField } from '@/lib/domain/sealed-evidence'
import type { SealChange } from '@/lib/domain/what-changed'
import { quoted } from '@/components/ui/quoted'

const says: Record<SealChange['thing'], string> = {
  text: 'The text changed under the claim',
  sentence: 'Its sentence changed',
  words: 'Other words are marked',
  place: 'The same words are marked elsewhere',
  wording: 'The wording changed',
  'evidence-added': 'Evidence was added',
  'evidence-withdrawn': 'Evidence was withdrawn',
  'evidence-changed': 'Evidence changed',
  scales: 'The rating scale changed',
}

const fieldSays: Record<SealedField, string> = {
  stance: 'what it does to the claim',
  layer: 'what it bears on',
  source: 'its source',
  url: 'its link',
  title: 'its title',
  excerpt: 'its excerpt',
  locator: 'its place in the source',
  retrievedAt: 'when it was retrieved',
  kind: 'what it is',
  details: 'what is noted of it',
  origin: 'how it came',
  firstHand: 'whether it is first hand',
  onRecord: 'whether it is on the record',
  snapshot: 'the snapshot that was kept',
  file: 'the file that was kept',
  excerptAt: 'where its excerpt stands',
}

const labelIn = (labels: Readonly<Record<string, string | undefined>>, value: string): string =>
  labels[value] ?? value

const yesOrNo = { true: 'yes', false: 'no' }

/** The words for what is stored as a key. */
const fieldLabels: Partial<Record<SealedField, Readonly<Record<string, string | undefined>>>> = {
  stance: stanceLabel,
  layer: layerQuestion,
  kind: kindLabel,
  origin: originLabel,
  firstHand: yesOrNo,
  onRecord: yesOrNo,
}

/** A value as a person reads it; null when there is none. */
function worded(field: SealedField | undefined, value: string | null): string | null {
  if (!value) return null
  return field && fieldLabels[field] ? labelIn(fieldLabels[field], value) : value
}

function Change({ change, article }: { change: SealChange; article: ArticleFacts }) {
  const { thing, about, field } = change
  const [then, now] = [worded(field, change.then), worded(field, change.now)]
  const isWhole = thing === 'evidence-added' || thing === 'evidence-withdrawn'
  const set =
    thing === 'text' || thing === 'sentence' || thing === 'words'
      ? { language: article.language, direction: article.direction }
      : { language: '', direction: article.direction }
  return (
    <li className="flex flex-col gap-1.5">
      <p className="break-words">
        {says[thing]}
        {about && (
          <>
            : <bdi translate="no">{about}</bdi>
          </>
        )}
        {field && `, ${fieldSays[field]}`}
        {change.onlySigns && ': only signs differ'}.
      </p>
      {isWhole && (then ?? now) !== null && (
        <blockquote
          translate="no"
          dir="auto"
          className="font-reading text-16 leading-snug break-words text-ink-soft"
        >
          {quoted(then ?? now ?? '')}
        </blockquote>
      )}
      {!isWhole && (
        <ThenAndNow
          then={then ?? '(nothing)'}
          now={thing === 'text' || thing === 'sentence' ? now : (now ?? '(nothing)')}
          {...set}
        />
      )}
    </li>
  )
}

/** What is not as it was when a verdict was sealed, each thing then and now. */
export function ChangedThings({
  changes,
  article,
}: {
  changes: readonly SealChange[]
  article: ArticleFacts
}) {
  if (changes.length === 0)
    return (
      <p className="text-ink-soft">
        Something was changed after the verdict and changed back: nothing differs now.
      </p>
    )
  return (
    <ul aria-label="What changed" className="flex flex-col gap-3">
      {changes.map((change, at) => (
        <Change key={at} change={change} article={article} />
      ))}
    </ul>
  )
}
