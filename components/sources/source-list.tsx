import type { ReactNode } from 'react'
import { LiveFilter } from '@/components/form/live-filter'
import { Pages } from '@/components/form/pages'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { List } from '@/lib/api/contract'
import type { SourceView } from '@/lib/domain/source'
import { SourceLine } from './source-line'
import { sourcesAskedOf, sourcesPath, type SourcesAsked } from './sources-asked'

type SourceListProps = Readonly<{ sources: List<SourceView>; asked: SourcesAsked; children?: ReactNode }>

/** The sources of the desk by name, or those that are asked for; `children` is how to enter one. */
export function SourceList({ sources: { items, next }, asked, children }: SourceListProps) {
  const isBare = items.length === 0 && !asked.q && !asked.cursor
  return (
    <div className="flex flex-col gap-5">
      <h1 className="flex min-h-11 items-center font-reading text-24 font-semibold">Sources</h1>
      {!isBare && (
        <LiveFilter
          key={asked.cursor}
          label="Search sources by name"
          q={asked.q}
          action="/sources"
          pathOf={(fields) => sourcesPath(sourcesAskedOf(fields))}
          className="grid-cols-1"
          searchClassName="max-w-xl"
        >
          {null}
        </LiveFilter>
      )}
      {children}
      {items.length > 0 && (
        <ul aria-label="Sources" className="border-t border-line sm:-mx-3">
          {items.map((source) => (
            <SourceLine key={source.id} source={source} />
          ))}
        </ul>
      )}
      {isBare && (
        <EmptyState title="No sources yet" action={<ButtonLink href="/">Open the desk</ButtonLink>}>
          A source that is named with evidence appears here.
        </EmptyState>
      )}
      {items.length === 0 && !isBare && <NothingFound q={asked.q} />}
      <p role="status" className="sr-only">
        {items.length === 1 ? '1 source shown' : `${items.length} sources shown`}
      </p>
      <Pages
        first={
          asked.cursor ? { href: sourcesPath({ ...asked, cursor: undefined }), label: 'First sources' } : null
        }
        next={next ? { href: sourcesPath({ ...asked, cursor: next }), label: 'More sources' } : null}
      />
    </div>
  )
}

function NothingFound({ q }: Readonly<{ q: string | undefined }>) {
  return (
    <EmptyState title="Nothing found" action={<ButtonLink href="/sources">Show all sources</ButtonLink>}>
      {q ? (
        <>
          No source is called “
          <bdi translate="no" className="wrap-anywhere">
            {q}
          </bdi>
          ”. Words are found from their beginning; accents and capitals do not matter.
        </>
      ) : (
        'There are no more sources.'
      )}
    </EmptyState>
  )
}
