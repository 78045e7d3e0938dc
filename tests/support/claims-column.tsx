import { useMemo, useRef, useState } from 'react'
import { ClaimsColumn } from '@/components/article/column/claims-column'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { WayBack } from '@/components/article/session/steps'
import type { PanelKeys } from '@/components/article/column/column-props'
import { everything, passes, type Filter } from '@/components/article/session/filter'
import { FilterBar } from '@/components/article/column/filter-bar'
import { panelPart } from '@/components/article/column/open-claim'
import type { SaveState } from '@/components/form/save-state'
import { stalePart } from '@/components/article/column/waiting-claims'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { aClaim, aDossier, anActor, anArticle, noon } from './dossier'

await Promise.all([panelPart.whenHere(), stalePart.whenHere()])

type Wishes = {
  claims?: readonly Claim[]
  chosen?: string | null
  actor?: Actor
  article?: Partial<ArticleFacts>
  text?: string
  onMoveBoundaries?: (claimId: string) => void
  onBreakDown?: (claimId: string) => void
  filter?: Filter
  deeds?: Partial<ClaimDeeds>
  onSaveState?: (state: SaveState) => void
  onKeys?: (keys: PanelKeys | null) => void
  onWayBack?: (way: WayBack) => void
}

/** A server that keeps no drafts, and on which every deed that is not handed in never answers. */
const noDraft = async () => ({ ok: true, value: { fields: {}, savedAt: null } })
const noAnswer = () => new Promise(() => undefined)
const quiet = new Proxy({}, { get: (_, name) => (name === 'readDraft' ? noDraft : noAnswer) }) as ClaimDeeds

const alone = [aClaim()]
const nothing = {}
const people = new Map([
  ['ada', 'Ada Noor'],
  ['ben', 'Ben Okri'],
  ['eve', 'Eve Lund'],
])

/** The claims column as the article screen holds it: what deeds answer, what is chosen and what is asked for come back into it. */
export function AClaimsColumn({
  claims: given = alone,
  chosen: first = 'c1',
  actor = anActor(),
  filter: asked = everything,
  deeds = nothing,
  article: facts,
  text = aDossier().revisions[0]!.text,
  onMoveBoundaries,
  onBreakDown,
  onSaveState,
  onKeys,
  onWayBack,
}: Wishes) {
  const [claims, setClaims] = useState(given)
  const [read, setRead] = useState(given)
  const [chosen, choose] = useState<string | null>(first)
  const [filter, setFilter] = useState(asked)
  const keys = useRef<PanelKeys>(null)
  if (read !== given) {
    setRead(given)
    setClaims(given)
  }
  const article = useMemo(() => anArticle(facts), [facts])
  const known = useMemo(() => Object.assign(Object.create(quiet) as ClaimDeeds, deeds), [deeds])
  return (
    <>
      <ClaimsColumn
        article={article}
        text={text}
        claims={claims}
        shown={claims.filter((claim) => passes(claim, filter, actor.id))}
        chosen={chosen}
        filter={filter}
        actor={actor}
        people={people}
        scales={shippedFor(article.kind)}
        now={noon}
        deeds={known}
        panelRef={keys}
        onChoose={choose}
        onFilter={setFilter}
        filterBar={(parts) => <FilterBar {...parts} filter={filter} onFilter={setFilter} />}
        onClaim={(claim) => setClaims((before) => before.map((one) => (one.id === claim.id ? claim : one)))}
        onRemoved={(id) => setClaims((before) => before.filter((one) => one.id !== id))}
        offerBack={onWayBack}
        onShowWords={() => undefined}
        onAddPassage={() => undefined}
        onMoveBoundaries={onMoveBoundaries ?? (() => undefined)}
        onBreakDown={onBreakDown ?? (() => undefined)}
        onSaveState={onSaveState ?? (() => undefined)}
      />
      <button type="button" onClick={() => onKeys?.(keys.current)}>
        Press a key of the screen
      </button>
    </>
  )
}
