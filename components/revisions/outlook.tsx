import { Notice } from '@/components/ui/notice'
import { Differences } from '@/components/preview/differences'
import { Fates } from './fates'
import type { Planning } from './use-plan'

type OutlookProps = { planning: Planning; isCurrent: boolean; language: string; direction: 'ltr' | 'rtl' }

/** What a correction would do before it is saved: to the claims, and to the words. */
export function Outlook({ planning: { plan, busy, says }, isCurrent, language, direction }: OutlookProps) {
  const isSame = plan?.differences.every(({ kind }) => kind === 'equal') ?? false
  return (
    <div aria-busy={busy || !isCurrent} className="flex flex-col gap-6">
      <p role="status" className="text-13 text-ink-faint">
        {says
          ? ''
          : busy || !isCurrent
            ? 'Comparing the texts'
            : isSame
              ? 'Nothing is changed yet.'
              : 'Compared with the text as it is now.'}
      </p>
      {says && <Notice>{says}</Notice>}
      {plan && !isSame && (
        <>
          <section aria-labelledby="fates" className="flex flex-col gap-3">
            <h2 id="fates" className="text-14 font-semibold">
              The claims
            </h2>
            <Fates plan={plan} language={language} direction={direction} />
          </section>
          <section aria-labelledby="words" className="flex flex-col gap-3">
            <h2 id="words" className="text-14 font-semibold">
              Word by word
            </h2>
            <Differences differences={plan.differences} language={language} direction={direction} />
          </section>
        </>
      )}
      {isSame && !busy && (
        <p className="font-reading text-19 text-ink-faint italic">
          Change words on the other side. Here you see, before anything is saved, what becomes of each claim.
        </p>
      )}
    </div>
  )
}
