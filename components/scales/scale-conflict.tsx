import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RatingMark } from '@/components/ui/rating-mark'
import type { ScaleView } from '@/lib/domain/scales'

type ScaleConflictProps = { now: ScaleView; onKeepMine: () => void; onTakeTheirs: () => void }

/** That somebody made another version meanwhile, and which: what was typed stays below it. */
export function ScaleConflict({
  now: { name, version, ratings },
  onKeepMine,
  onTakeTheirs,
}: ScaleConflictProps) {
  return (
    <Notice>
      <div className="flex flex-col gap-3">
        <p>
          Somebody made version {version} of this scale in the meantime. Yours is kept below, and nothing is
          saved yet. Theirs is called “<bdi translate="no">{name}</bdi>” and answers:
        </p>
        <ol className="flex flex-col gap-1.5">
          {ratings.map((rating) => (
            <li key={rating.key}>
              <RatingMark rating={rating} />{' '}
              <span className="text-13 text-ink-soft">{rating.definition}</span>
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap gap-2">
          <Button onClick={onKeepMine}>Save mine as version {version + 1}</Button>
          <Button look="quiet" onClick={onTakeTheirs}>
            Begin from theirs
          </Button>
        </div>
      </div>
    </Notice>
  )
}
