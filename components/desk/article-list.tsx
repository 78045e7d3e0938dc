import { SeenText } from '@/components/ui/seen-text'
import { UserRound } from 'lucide-react'
import Link from 'next/link'
import { DueDate } from '@/components/ui/due-date'
import { RestrictedSign } from '@/components/ui/restricted-sign'
import { RelativeTime } from '@/components/ui/relative-time'
import { articleStateLabel, type ArticleRow } from '@/lib/domain/article'
import { isClosed } from '@/lib/domain/article-state'
import { ClaimCountsLine } from './claim-counts-line'
import { CoverageBar } from './coverage-bar'

/** How a line of the desk is laid out: the article, and how far its sentences and claims are. */
export const articleLine =
  'grid gap-x-8 border-b border-line py-4 md:grid-cols-[minmax(0,1fr)_19rem] md:items-center lg:grid-cols-[minmax(0,1fr)_24rem]'
const titleLook = 'font-reading text-19 leading-snug font-semibold text-pretty wrap-anywhere text-ink'

/** The articles of the desk, one a line. */
export function ArticleList({ articles, now }: { articles: readonly ArticleRow[]; now: string }) {
  return (
    <ul aria-label="Articles" className="border-t border-line sm:-mx-3">
      {articles.map((article) => (
        <ArticleLine key={article.id} article={article} now={now} />
      ))}
    </ul>
  )
}

function ArticleLine({ article, now }: { article: ArticleRow; now: string }) {
  const titleId = `title-${article.id}`
  const from = [article.outlet, article.byline.join(', ')].filter(Boolean).join(' · ')
  return (
    <li className={`${articleLine} relative gap-y-2.5 hover:bg-panel sm:px-3`}>
      <div className="flex min-w-0 flex-col gap-1">
        <Link href={`/articles/${article.id}`} className="rounded-sm after:absolute after:inset-0">
          <bdi
            translate="no"
            id={titleId}
            lang={article.language}
            dir={article.direction}
            className={titleLook}
          >
            <SeenText>{article.title}</SeenText>
          </bdi>
        </Link>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-13 text-ink-soft">
          <span className="font-medium text-ink">{articleStateLabel[article.state]}</span>
          {article.isSample && (
            <span className="rounded-sm border border-line-strong px-1 text-ink-soft">Sample</span>
          )}
          {article.restricted && <RestrictedSign />}
          <Whose article={article} />
          {article.dueAt && !isClosed(article.state) && <DueDate dueAt={article.dueAt} now={now} />}
        </p>
        <p className="flex flex-wrap gap-x-1 text-13 text-ink-faint">
          {from && <span className="min-w-0 wrap-anywhere">{from} ·</span>}
          <span>
            Last activity <RelativeTime at={article.lastActivityAt} now={now} className="relative z-10" />
          </span>
        </p>
      </div>
      <div className="flex flex-col gap-1">
        <CoverageBar articleId={article.id} titleId={titleId} coverage={article.coverage} />
        <ClaimCountsLine claims={article.claims} mine={article.mine} />
      </div>
    </li>
  )
}

/** Whose work an article is; of a closed one it is not said that nobody has it. */
function Whose({ article: { assignee, assigneeName, state } }: { article: ArticleRow }) {
  if (assignee === null) return isClosed(state) ? null : <span className="text-ink-faint">Nobody’s yet</span>
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <UserRound aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">Assigned to </span>
      <bdi translate="no" className="wrap-anywhere">
        {assigneeName ?? 'A colleague'}
      </bdi>
    </span>
  )
}
