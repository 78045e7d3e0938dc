import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ComponentProps } from 'react'
import { ClaimsColumn } from '@/components/article/column/claims-column'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { PanelKeys, WordsHands } from '@/components/article/column/column-props'
import { panelPart } from '@/components/article/column/open-claim'
import { stalePart } from '@/components/article/column/waiting-claims'
import { quietly, type Ask } from '@/components/article/session/asks'
import { makeDriver } from '@/components/article/session/driver'
import { everything, type Filter } from '@/components/article/session/filter'
import { firstSession } from '@/components/article/session/session'
import type { WayBack } from '@/components/article/session/steps'
import { SessionProvider, useSession } from '@/components/article/subscribe/use-session'
import type { SaveState } from '@/components/form/save-state'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import { aClaim, aDossier, anActor, noon } from './dossier'
import { aSessionDesk } from './session-desk'

await Promise.all([panelPart.whenHere(), stalePart.whenHere()])

type ClaimsColumnOptions = {
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

/** The article as it is read with these claims, in words of its own where some are handed in. */
function dossierOf(claims: readonly Claim[], article?: Partial<ArticleFacts>, text?: string): Dossier {
  const lastSeq = Math.max(1, ...claims.map((claim) => claim.lastSeq))
  const dossier = aDossier({ article, claims: [...claims], lastSeq })
  if (text === undefined) return dossier
  return { ...dossier, revisions: dossier.revisions.map((revision) => ({ ...revision, text })) }
}

/** A session in which that claim is chosen and those are asked for. */
function sessionOf(dossier: Dossier, actor: Actor, chosen: string | null, filter: Filter) {
  const first = firstSession(dossier, actor, '')
  return { ...first, chosen: chosen !== null && first.known.claims.has(chosen) ? chosen : null, filter }
}

const Column = (column: Omit<ComponentProps<typeof ClaimsColumn>, 'filter'>) => (
  <ClaimsColumn {...column} filter={useSession((session) => session.filter)} />
)

/** The claims column as the article screen holds it: what deeds answer, what is chosen and what is asked for come back into its session. */
export function AClaimsColumn({
  claims = alone,
  chosen = 'c1',
  actor: reader,
  filter = everything,
  deeds = nothing,
  article,
  text,
  onMoveBoundaries,
  onBreakDown,
  onSaveState,
  onKeys,
  onWayBack,
}: ClaimsColumnOptions) {
  const [ada] = useState(anActor)
  const actor = reader ?? ada
  const dossier = useMemo(() => dossierOf(claims, article, text), [claims, article, text])
  const [driver] = useState(() => makeDriver(sessionOf(dossier, actor, chosen, filter)))
  const keys = useRef<PanelKeys>(null)
  const known = useMemo(() => Object.assign(Object.create(quiet) as ClaimDeeds, deeds), [deeds])
  useLayoutEffect(() => {
    driver.run((session) => {
      const { own, chosen, filter } = session
      const isKnown = session.dossier === dossier && own === actor
      return quietly(isKnown ? session : sessionOf(dossier, actor, chosen, filter))
    })
  }, [driver, dossier, actor])
  useLayoutEffect(() => {
    const offered = ({ step }: Extract<Ask, { name: 'offer-back' }>) =>
      step.name === 'by-form' && onWayBack?.(step.way)
    driver.connect({ ...aSessionDesk().effects, 'offer-back': (ask) => void offered(ask) })
  }, [driver, onWayBack])
  useEffect(() => driver.listen(() => onSaveState?.(driver.now().save)), [driver, onSaveState])
  const hands = useMemo<WordsHands>(() => {
    const unheard = () => undefined
    return {
      onShowWords: unheard,
      onAddPassage: unheard,
      onMoveBoundaries: onMoveBoundaries ?? unheard,
      onBreakDown: onBreakDown ?? unheard,
    }
  }, [onMoveBoundaries, onBreakDown])
  return (
    <SessionProvider value={driver}>
      <Column deeds={known} hands={hands} now={noon} panelRef={keys} />
      <button type="button" onClick={() => onKeys?.(keys.current)}>
        Press a key of the screen
      </button>
    </SessionProvider>
  )
}
