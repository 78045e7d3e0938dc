import { Pages } from '@/components/form/pages'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { FoundClaim } from '@/lib/api/claim/output'
import type { List } from '@/lib/api/contract'
import { claimsPath, areClaimsNarrowed, type ClaimsAsked } from './claims-asked'
import { ClaimsFilter, type Choices } from './claims-filter'
import { FoundClaimLine } from './found-claim-line'

type FindClaimsProps = { claims: List<FoundClaim>; asked: ClaimsAsked; ratings: Choices; assignees: Choices }

/** All claims of the desk, the newest first, or those that are asked for. */
export function FindClaims({ claims: { items, next }, asked, ratings, assignees }: FindClaimsProps) {
  const isBare = items.length === 0 && !areClaimsNarrowed(asked) && !asked.cursor
  return (
    <div className="flex flex-col gap-5">
      <h1 className="flex min-h-11 items-center font-reading text-24 font-semibold">Claims</h1>
      {!isBare && <ClaimsFilter key={asked.cursor} asked={asked} ratings={ratings} assignees={assignees} />}
      {items.length > 0 && (
        <ul aria-label="Claims" className="border-t border-line sm:-mx-3">
          {items.map((claim) => (
            <FoundClaimLine key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
      {isBare && (
        <EmptyState title="No claims yet" action={<ButtonLink href="/">Open the desk</ButtonLink>}>
          Open an article and mark the first claim in it. It will appear here.
        </EmptyState>
      )}
      {items.length === 0 && !isBare && <NothingFound asked={asked} />}
      <p role="status" className="sr-only">
        {items.length === 1 ? '1 claim shown' : `${items.length} claims shown`}
      </p>
      <Pages
        first={
          asked.cursor ? { href: claimsPath({ ...asked, cursor: undefined }), label: 'Newest claims' } : null
        }
        next={next ? { href: claimsPath({ ...asked, cursor: next }), label: 'More claims' } : null}
      />
    </div>
  )
}

function NothingFound({ asked: { q, ...choices } }: { asked: ClaimsAsked }) {
  const isChosen = areClaimsNarrowed(choices)
  return (
    <EmptyState title="Nothing found" action={<ButtonLink href="/claims">Show all claims</ButtonLink>}>
      {q ? (
        <>
          No claim holds “
          <bdi translate="no" className="wrap-anywhere">
            {q}
          </bdi>
          ”{isChosen && ' among what you chose'}. Whole words are found; accents, capitals and signs do not
          matter.
        </>
      ) : (
        'No claim is as you chose.'
      )}
    </EmptyState>
  )
}
