import { counted } from '@/components/ui/counted'
import { ThenAndNow } from '@/components/ui/then-and-now'
import type { FaredClaim, PlannedRevision } from '@/lib/api/revision/output'
import { anchors, isFirm, type Anchor } from '@/lib/domain/claim'

type FatesProps = { plan: PlannedRevision; language: string; direction: 'ltr' | 'rtl' }

const says: Record<Anchor, { glyph: string; means: string; tone: string }> = {
  exact: { glyph: '✓', means: 'exact: same words, same place', tone: 'text-tone-true' },
  moved: { glyph: '→', means: 'moved: same words, new place', tone: 'text-tone-mostly-true' },
  changed: { glyph: '△', means: 'changed: other words now', tone: 'text-tone-half' },
  lost: { glyph: '✗', means: 'lost: nothing in its place', tone: 'text-tone-false' },
}

/** One claim whose words change or go, what it said beside what stands there then. */
function Adrift({ claim, language, direction }: { claim: FaredClaim } & Omit<FatesProps, 'plan'>) {
  return (
    <li className="flex flex-col gap-3 border-b border-line py-3">
      {claim.spans
        .filter((span) => !isFirm(span))
        .map(({ exact, now }, at) => (
          <ThenAndNow key={at} then={exact} now={now} language={language} direction={direction} />
        ))}
    </li>
  )
}

const most = 100

/** How every claim fares in a corrected text: how many are exact, moved, changed and lost, and those that somebody will have to look at. */
export function Fates({ plan: { claims, counts, changed }, language, direction }: FatesProps) {
  const adrift = claims.filter((claim) => !isFirm(claim))
  return (
    <div className="flex flex-col gap-3 text-14">
      {claims.length === 0 ? (
        <p className="text-ink-soft">No claim is marked in this article yet.</p>
      ) : (
        <ul aria-label="How the claims fare" className="grid gap-x-5 gap-y-1 sm:grid-cols-2">
          {anchors.map((anchor) => (
            <li key={anchor} className="flex items-baseline gap-2">
              <span aria-hidden className={`w-4 shrink-0 text-center ${says[anchor].tone}`}>
                {says[anchor].glyph}
              </span>
              <span>
                <b className="font-semibold">{counts[anchor]}</b> {says[anchor].means}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-soft">
        {changed === 0
          ? 'No sentence has to be looked at again.'
          : `${counted(changed, 'sentence')} to look at again; all others keep their coverage.`}
      </p>
      {adrift.length > 0 && (
        <section aria-label="Claims to look at">
          <h3 className="border-b border-line pb-1 font-semibold">
            {counted(adrift.length, 'claim')} will wait for somebody to look
          </h3>
          <ol>
            {adrift.slice(0, most).map((claim) => (
              <Adrift key={claim.id} claim={claim} language={language} direction={direction} />
            ))}
          </ol>
          {adrift.length > most && (
            <p className="pt-2 text-13 text-ink-faint">
              {counted(adrift.length - most, 'more claim')} like these.
            </p>
          )}
        </section>
      )}
    </div>
  )
}
