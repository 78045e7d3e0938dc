import { Plus } from 'lucide-react'
import { Pages } from '@/components/form/pages'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { List } from '@/lib/api/contract'
import type { ArticleRow } from '@/lib/domain/article'
import type { QueueLine } from '@/lib/domain/queue'
import { ArticleList } from './article-list'
import { deskPath, isDeskNarrowed, type DeskAsked } from './desk-asked'
import { DeskFilter } from './desk-filter'
import { QueueAhead } from './my-queue'

type DeskScreenProps = {
  articles: List<ArticleRow>
  asked: DeskAsked
  /** Whose work can be asked for. */
  assignees: readonly { value: string; label: string }[]
  mayCreate: boolean
  now: string
  queue?: List<QueueLine>
}

const byDue = { first: 'Due first', next: 'Due later' }
const byAge = { first: 'Newest articles', next: 'Older articles' }

/** The desk: what is being checked, whose work it is and until when. */
export function DeskScreen({
  articles: { items, next },
  asked,
  assignees,
  mayCreate,
  now,
  queue,
}: DeskScreenProps) {
  const isNew = items.length === 0 && !isDeskNarrowed(asked) && !asked.cursor
  const wayLabel = asked.sort === 'due' ? byDue : byAge
  return (
    <div className="flex flex-col gap-5">
      {queue && <QueueAhead queue={queue} now={now} />}
      <div className="flex min-h-11 items-center justify-between gap-4">
        <h1 className="font-reading text-24 font-semibold">Articles</h1>
        {mayCreate && (
          <ButtonLink href="/articles/new" look="filled">
            <Plus aria-hidden className="size-4" />
            New article
          </ButtonLink>
        )}
      </div>
      {isNew ? (
        <NothingYet mayCreate={mayCreate} />
      ) : (
        <DeskFilter key={asked.cursor} asked={asked} assignees={assignees} />
      )}
      {items.length > 0 && <ArticleList articles={items} now={now} />}
      {items.length === 0 && !isNew && <NothingFound asked={asked} />}
      <p role="status" className="sr-only">
        {items.length === 1 ? '1 article shown' : `${items.length} articles shown`}
      </p>
      <Pages
        first={
          asked.cursor ? { href: deskPath({ ...asked, cursor: undefined }), label: wayLabel.first } : null
        }
        next={next ? { href: deskPath({ ...asked, cursor: next }), label: wayLabel.next } : null}
      />
    </div>
  )
}

function NothingYet({ mayCreate }: { mayCreate: boolean }) {
  if (!mayCreate)
    return (
      <EmptyState title="Nothing to check yet">
        An editor adds the first article. It will appear here.
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing to check yet">
      Add the first article: paste its text, or choose a file. Then mark the claims in it.
    </EmptyState>
  )
}

function NothingFound({ asked }: { asked: DeskAsked }) {
  const { q, cursor: _cursor, sort: _sort, ...choices } = asked
  const chosen = Object.values(choices).filter(Boolean).length
  return (
    <EmptyState title="Nothing found" action={<ButtonLink href="/">Show all articles</ButtonLink>}>
      {q ? (
        <>
          No title holds “
          <bdi translate="no" className="wrap-anywhere">
            {q}
          </bdi>
          ”{chosen > 0 && ' among what you chose'}.
        </>
      ) : chosen === 1 && asked.state ? (
        'No article is in this state.'
      ) : (
        'No article is as you chose.'
      )}
    </EmptyState>
  )
}
