import { counted } from '@/components/ui/counted'
import type { SourceRecord } from '@/lib/domain/source'

type FaredProps = Readonly<{ label: string; fared: SourceRecord['supports'] }>

function Fared({ label, fared: { alike, opposite, neither } }: FaredProps) {
  const all = alike + opposite + neither
  return (
    <li>
      {label} {counted(all, 'claim')}
      {all > 0 && (
        <span className="text-ink-soft">
          : the desk came to the same on {alike}, to the opposite on {opposite}, to neither on {neither}
        </span>
      )}
    </li>
  )
}

/** How what a source said fared beside the verdicts of the desk, as far as the reader may see them. */
export function SourceHistory({ record }: Readonly<{ record: SourceRecord }>) {
  return (
    <section aria-label="How it fared" className="flex flex-col gap-2">
      <h2 className="font-reading text-19 font-semibold">How it fared</h2>
      <ul className="flex flex-col gap-1 text-14">
        <Fared label="It supported" fared={record.supports} />
        <Fared label="It refuted" fared={record.refutes} />
      </ul>
    </section>
  )
}
