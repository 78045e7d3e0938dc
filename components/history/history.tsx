import Link from 'next/link'
import { Pages } from '@/components/form/pages'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { List } from '@/lib/api/contract'
import type { HistoryEntry } from '@/lib/domain/history-words'
import { historyPath, type HistoryAsked } from './history-asked'
import { HistoryFilter } from './history-filter'
import { HistoryLine } from './history-line'

type HistoryProps = {
  entries: List<HistoryEntry>
  asked: HistoryAsked
  /** The article that is asked for. */
  article: { id: string; title: string } | null
  kinds: readonly string[]
  people: readonly { id: string; name: string }[]
}

/** What was done, the newest first: on the whole desk, or on one article. */
export function History({ entries: { items, next }, asked, article, kinds, people }: HistoryProps) {
  const { cursor, ...filter } = asked
  const isFiltered = Boolean(filter.kind ?? filter.actor ?? filter.from ?? filter.to)
  return (
    <div className="flex flex-col gap-6">
      <header className="flex min-w-0 flex-col gap-1">
        <h1 className="font-reading text-24 font-semibold">History</h1>
        {article && (
          <p className="flex flex-wrap gap-x-4 text-14 text-ink-soft">
            <span className="wrap-anywhere">
              of{' '}
              <Link href={`/articles/${article.id}`} className="underline underline-offset-4 hover:text-ink">
                <bdi translate="no">{article.title}</bdi>
              </Link>
            </span>
            <Link
              href={historyPath({ ...filter, article: undefined })}
              className="underline underline-offset-4 hover:text-ink"
            >
              Show the whole desk
            </Link>
          </p>
        )}
      </header>
      <HistoryFilter key={JSON.stringify(filter)} asked={filter} kinds={kinds} people={people} />
      {items.length > 0 && (
        <ol aria-label="Entries, the newest first" className="border-t border-line">
          {items.map((entry) => (
            <HistoryLine key={entry.id} entry={entry} isOfOne={article !== null} />
          ))}
        </ol>
      )}
      {items.length === 0 &&
        (isFiltered || cursor ? (
          <EmptyState
            title="Nothing found"
            action={<ButtonLink href={historyPath({ article: asked.article })}>Show everything</ButtonLink>}
          >
            No entry is of this kind, by this person, in this time.
          </EmptyState>
        ) : (
          <EmptyState title="Nothing has happened yet">
            What is done on the desk will be told here.
          </EmptyState>
        ))}
      <Pages
        first={cursor ? { href: historyPath(filter), label: 'Newest entries' } : null}
        next={next ? { href: historyPath({ ...filter, cursor: next }), label: 'Older entries' } : null}
      />
    </div>
  )
}
