import { Plus } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { List } from '@/lib/api/answers'
import type { ArticleRow } from '@/lib/domain/article'
import type { QueueLine } from '@/lib/domain/queue'
import { ArticleList } from './article-list'
import { deskPath, type DeskAsked } from './desk-asked'
import { DeskFilter } from './desk-filter'
import { QueueAhead } from './my-queue'

type DeskProps = { articles: List<ArticleRow>; asked: DeskAsked; mayCreate: boolean; now: string; queue?: List<QueueLine> }

/** The desk: what is being checked, the newest activity first. */
export function Desk({ articles: { items, next }, asked, mayCreate, now, queue }: DeskProps) {
  const isNew = items.length === 0 && !asked.q && !asked.state && !asked.cursor
  return (
    <div className="flex flex-col gap-5">
      {queue && <QueueAhead queue={queue} now={now} />}
      <div className="flex min-h-11 items-center justify-between gap-4">
        <h1 className="font-reading text-24 font-semibold">Articles</h1>
        {mayCreate && <ButtonLink href="/articles/new" look="filled"><Plus aria-hidden className="size-4" />New article</ButtonLink>}
      </div>
      {isNew ? <NothingYet mayCreate={mayCreate} /> : <DeskFilter key={asked.cursor} asked={asked} />}
      {items.length > 0 && <ArticleList articles={items} now={now} />}
      {items.length === 0 && !isNew && <NothingFound asked={asked} />}
      <p role="status" className="sr-only">{items.length === 1 ? '1 article shown' : `${items.length} articles shown`}</p>
      {(next || asked.cursor) && (
        <nav aria-label="Pages" className="flex justify-between gap-4">
          {asked.cursor ? <ButtonLink href={deskPath({ ...asked, cursor: undefined })}>Newest articles</ButtonLink> : <span />}
          {next && <ButtonLink href={deskPath({ ...asked, cursor: next })}>Older articles</ButtonLink>}
        </nav>
      )}
    </div>
  )
}

function NothingYet({ mayCreate }: { mayCreate: boolean }) {
  if (!mayCreate) return <EmptyState title="Nothing to check yet">An editor adds the first article. It will appear here.</EmptyState>
  return (
    <EmptyState title="Nothing to check yet">
      Add the first article: paste its text, or choose a file. Then mark the claims in it.
    </EmptyState>
  )
}

function NothingFound({ asked }: { asked: DeskAsked }) {
  return (
    <EmptyState title="Nothing found" action={<ButtonLink href="/">Show all articles</ButtonLink>}>
      {asked.q ? <>No title holds “<bdi className="wrap-anywhere">{asked.q}</bdi>”{asked.state && ' in this state'}.</> : 'No article is in this state.'}
    </EmptyState>
  )
}
