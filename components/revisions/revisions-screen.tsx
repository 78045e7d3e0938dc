import Link from 'next/link'
import { PreviewText } from '@/components/preview/preview'
import { ButtonLink } from '@/components/ui/button-link'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Difference } from '@/lib/anchor/diff-words'
import type { ArticleFacts, RevisionFacts, RevisionView } from '@/lib/domain/article'
import { BackToArticle } from '@/components/article-facts/back-to-article'
import { CompareForm } from './compare-form'
import { Differences } from '@/components/preview/differences'

/** What is looked at: one revision as it is read, or the way from one to another. */
export type ShownRevisions =
  | { name: 'one'; revision: RevisionView }
  | { name: 'two'; from: number; to: number; differences: readonly Difference[] }

type RevisionsScreenProps = {
  article: ArticleFacts
  revisions: readonly RevisionFacts[]
  more: string | null
  shown: ShownRevisions | null
  mayRevise: boolean
  mayReadHistory: boolean
}

/** An article's revisions: each can be read as it was, and any two compared. */
export function RevisionsScreen({
  article,
  revisions,
  more,
  shown,
  mayRevise,
  mayReadHistory,
}: RevisionsScreenProps) {
  const { id } = article
  const numbers = Array.from({ length: article.currentRevision }, (_, at) => article.currentRevision - at)
  const [from, to] =
    shown?.name === 'two'
      ? [shown.from, shown.to]
      : [Math.max(1, article.currentRevision - 1), article.currentRevision]
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <BackToArticle articleId={id} />
          <h1 translate="no" dir="auto" className="font-reading text-24 font-semibold break-words">
            {article.title}
          </h1>
        </div>
        <div className="flex flex-wrap gap-2">
          {mayReadHistory && (
            <ButtonLink href={`/history?article=${id}`} look="quiet" prefetch={false}>
              History
            </ButtonLink>
          )}
          {mayRevise && (
            <ButtonLink href={`/articles/${id}/revise`} prefetch={false}>
              Correct the text
            </ButtonLink>
          )}
        </div>
      </header>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <section aria-label="Revisions" className="flex min-w-0 flex-col gap-4">
          <ol className="border-t border-line" reversed>
            {revisions.map((revision) => (
              <RevisionLine
                key={revision.number}
                revision={revision}
                isNow={revision.number === article.currentRevision}
                isRead={shown?.name === 'one' && shown.revision.number === revision.number}
              />
            ))}
          </ol>
          {more && (
            <p className="text-14">
              <Link href={`?before=${more}`} className="underline underline-offset-4">
                Older revisions
              </Link>
            </p>
          )}
          {numbers.length > 1 ? (
            <CompareForm numbers={numbers.slice(0, 500)} from={from} to={to} />
          ) : (
            <p className="text-14 text-ink-soft">
              This is the only revision. When the text is corrected, each one stays readable here and any two
              can be compared.
            </p>
          )}
        </section>
        <section
          aria-label={shown?.name === 'two' ? 'What changed' : 'The text'}
          className="min-w-0 lg:border-s lg:border-line lg:ps-10"
        >
          {shown && <ShownText shown={shown} article={article} />}
        </section>
      </div>
    </div>
  )
}

type RevisionLineProps = { revision: RevisionFacts; isNow: boolean; isRead: boolean }

function RevisionLine({ revision, isNow, isRead }: RevisionLineProps) {
  const { number, sha256, createdAt, createdByName } = revision
  return (
    <li className="border-b border-line py-2.5 text-14">
      <p className="flex items-baseline justify-between gap-3">
        <Link
          href={`?read=${number}`}
          aria-current={isRead ? 'true' : undefined}
          className="font-medium underline underline-offset-4 aria-[current]:no-underline pointer-coarse:py-2"
        >
          Revision {number}
        </Link>
        {isNow && <span className="text-13 text-ink-faint">now</span>}
      </p>
      <p className="text-13 text-ink-faint">
        {createdByName ?? 'Somebody who left the desk'}, <RelativeTime at={createdAt} />
      </p>
      <p className="text-13 text-ink-faint" title={`SHA-256 ${sha256}`}>
        SHA-256 <code>{sha256.slice(0, 12)}</code>
      </p>
    </li>
  )
}

/** A revision as it was, or what changed from one to another. */
function ShownText({ shown, article }: { shown: ShownRevisions; article: ArticleFacts }) {
  const { language, direction } = article
  return shown.name === 'two' ? (
    <>
      <h2 className="pb-4 text-14 font-semibold">
        From revision {shown.from} to revision {shown.to}
      </h2>
      <Differences differences={shown.differences} language={language} direction={direction} />
    </>
  ) : (
    <>
      <h2 className="pb-4 text-14 font-semibold">Revision {shown.revision.number}, as it was</h2>
      <PreviewText read={shown.revision} language={language} direction={direction} />
    </>
  )
}
