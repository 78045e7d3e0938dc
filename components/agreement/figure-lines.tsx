import type { ReactNode } from 'react'
import type { Read } from '@/lib/domain/agreement/agreement'
import { measureLabel, type Measure } from '@/lib/domain/agreement/reading'

const shares: readonly Measure[] = ['percent', 'characters', 'overlaps']

/** A figure as it is written: a share of a hundred, or a coefficient with two decimals. */
export function writtenFigure(measure: Measure, { value }: Read): string {
  if (value === null) return '–'
  return shares.includes(measure)
    ? `${Math.round(value * 100)} %`
    : value.toFixed(2).replace('-', '−').replace('−0.00', '0.00')
}

/** One figure: its name, how much, and what that means. */
function FigureLine({ name, measure, figure }: { name: ReactNode; measure: Measure; figure: Read }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[13rem_4rem_minmax(0,1fr)]">
      <dt className="text-14 font-medium">{name}</dt>
      <dd className="text-end text-16 font-semibold tabular-nums">{writtenFigure(measure, figure)}</dd>
      <dd className="col-span-2 text-14 text-pretty text-ink-soft sm:col-span-1">{figure.reading}</dd>
    </div>
  )
}

/** Some figures under each other, each with its reading. */
export function FigureLines({
  figures,
  label = measureLabel,
}: {
  figures: Partial<Record<Measure, Read>>
  label?: Partial<Record<Measure, string>>
}) {
  const shown = Object.entries(figures) as [Measure, Read][]
  return (
    <dl className="border-t border-line">
      {shown.map(([measure, figure]) => (
        <FigureLine
          key={measure}
          name={label[measure] ?? measureLabel[measure]}
          measure={measure}
          figure={figure}
        />
      ))}
    </dl>
  )
}
