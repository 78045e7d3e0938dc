import { Download } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/ui/relative-time'
import type { ArticleFacts } from '@/lib/domain/article'
import { gateTitle } from '@/lib/domain/gate'
import { findRating, type Layer, type Scale } from '@/lib/domain/scales'
import type { Correction, Milestone, SignOff } from '@/lib/domain/sign-off'

type RecordProps = {
  article: ArticleFacts
  signOffs: readonly SignOff[]
  corrections: readonly Correction[]
  milestones: readonly Milestone[]
  quotes: readonly { id: string; quote: string }[]
  names: Readonly<Partial<{ [id: string]: string }>>
  scales: Readonly<{ [layer in Layer]: Scale }>
}

type Entry = Readonly<{ key: string; at: string; by: string; title: string; body: ReactNode }>

/** A sign-off: what is kept of it, and what was let pass. */
function Signed({ articleId, signOff }: { articleId: string; signOff: SignOff }) {
  const passed = signOff.gates.flatMap(({ gate, override }) => (override ? [{ gate, ...override }] : []))
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-13 break-all text-ink-faint">
        SHA-256 <code>{signOff.sha256}</code>
      </p>
      {passed.map(({ gate, reason }) => (
        <p key={gate} className="text-14">
          <span className="text-tone-half">
            <span aria-hidden>◐ </span>Overridden
          </span>
          : {gateTitle[gate]}.{' '}
          <bdi translate="no" className="break-words">
            {reason}
          </bdi>
        </p>
      ))}
      <p>
        <a
          href={`/api/v1/articles/${articleId}/sign-offs/${signOff.number}/export`}
          download
          className="inline-flex items-center gap-1.5 text-14 font-medium underline underline-offset-4 hover:text-accent pointer-coarse:py-2"
        >
          <Download aria-hidden className="size-4" />
          Download what was signed<span className="sr-only">, number {signOff.number}</span>
        </a>
      </p>
    </div>
  )
}

/** One line of the log of corrections, with the verdict of before. */
function Corrected({
  article,
  correction: { what, why, claim, verdict },
  quotes,
  scales: { attribution, substance },
}: Pick<RecordProps, 'article' | 'quotes' | 'scales'> & { correction: Correction }) {
  const said =
    verdict &&
    [
      findRating(attribution, verdict.attribution)?.label ?? verdict.attribution,
      findRating(substance, verdict.substance)?.label ?? verdict.substance,
    ].join(' · ')
  const quote = quotes.find(({ id }) => id === claim)?.quote
  return (
    <dl className="grid gap-x-4 gap-y-1 text-14 sm:grid-cols-[6.5rem_minmax(0,1fr)] [&_dt]:text-ink-faint">
      <dt>What</dt>
      <dd translate="no" dir="auto" className="break-words whitespace-pre-line">
        {what}
      </dd>
      <dt>Why</dt>
      <dd translate="no" dir="auto" className="break-words whitespace-pre-line">
        {why}
      </dd>
      {claim && (
        <>
          <dt>Claim</dt>
          <dd className="break-words">
            <Link
              href={`/articles/${article.id}?claim=${claim}`}
              prefetch={false}
              className="underline underline-offset-4 pointer-coarse:inline-block pointer-coarse:py-2"
            >
              <bdi translate="no">{quote ?? 'Show the claim'}</bdi>
            </Link>
          </dd>
        </>
      )}
      {said && (
        <>
          <dt>Verdict before</dt>
          <dd>{said}</dd>
        </>
      )}
    </dl>
  )
}

const milestoneTitle: Record<Milestone['kind'], string> = {
  'article-ready': 'Called ready',
  'article-reopened': 'Reopened',
  'article-published': 'Published',
}

function entriesOf({ article, signOffs, corrections, milestones, quotes, scales }: RecordProps): Entry[] {
  return [
    ...signOffs.map((signOff) => ({
      key: `s${signOff.number}`,
      at: signOff.at,
      by: signOff.by,
      title: `Signed off, revision ${signOff.revision}`,
      body: <Signed articleId={article.id} signOff={signOff} />,
    })),
    ...corrections.map((correction) => ({
      key: correction.id,
      at: correction.at,
      by: correction.by,
      title: correction.isRetraction ? 'Retracted' : 'Corrected',
      body: <Corrected article={article} correction={correction} quotes={quotes} scales={scales} />,
    })),
    ...milestones.map(({ kind, reason, by, at }) => {
      const isLink = kind === 'article-published' && reason !== null
      const said = isLink ? (
        <a href={reason} rel="noreferrer" className="break-all underline underline-offset-4">
          {reason}
        </a>
      ) : (
        reason && (
          <bdi translate="no" className="break-words">
            {reason}
          </bdi>
        )
      )
      return {
        key: `${kind}${at}`,
        at,
        by,
        title: milestoneTitle[kind],
        body: said && <p className="text-14">{said}</p>,
      }
    }),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** What was signed, published, corrected and reopened, the newest first: the log of corrections among it. */
export function Record(props: RecordProps) {
  const entries = entriesOf(props)
  return (
    <section aria-labelledby="record" className="flex flex-col gap-3">
      <h2 id="record" className="text-16 font-semibold">
        Record
      </h2>
      {entries.length === 0 && (
        <p className="text-14 text-ink-soft">
          Nothing was signed off yet. Each sign-off, correction and retraction will stand here.
        </p>
      )}
      {entries.length > 0 && (
        <ol aria-labelledby="record" className="border-t border-line">
          {entries.map(({ key, at, by, title, body }) => (
            <li key={key} className="flex flex-col gap-1.5 border-b border-line py-3">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-14">
                <span className="font-medium">{title}</span>
                <span className="text-13 text-ink-faint">
                  {props.names[by] ?? 'Somebody who left the desk'}, <RelativeTime at={at} />
                </span>
              </p>
              {body}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
