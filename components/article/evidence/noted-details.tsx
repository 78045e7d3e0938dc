import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import type { Evidence } from '@/lib/domain/evidence'
import { detailWords, kindLabel, notedDetails } from '@/lib/domain/evidence-kinds'

/** What is noted of a piece of evidence by its kind, each after its name; nothing of a link. */
export function NotedDetails({ evidence: { kind, details }, now }: { evidence: Evidence; now: string }) {
  if (kind === 'link') return null
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-14">
      <dt className="sr-only">What it is</dt>
      <dd className="col-span-2 text-13 text-ink-soft">{kindLabel[kind]}</dd>
      {notedDetails(kind, details).map(([name, rule, said]) => (
        <div key={name} className="contents">
          <dt className="text-13 text-ink-faint">{rule.label}</dt>
          <dd dir="auto" translate="no" className="min-w-0 break-words whitespace-pre-line">
            {'isMoment' in rule ? (
              <RelativeTime at={said} now={now} />
            ) : (
              <SeenText>{detailWords(rule, said)}</SeenText>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
