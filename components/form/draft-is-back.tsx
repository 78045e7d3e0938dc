import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'

/** Says that a half-written form stands as it was left, and offers to begin with nothing. */
export function DraftIsBack({ savedAt, onStartAnew }: { savedAt: string | null; onStartAnew: () => void }) {
  return (
    <Notice kind="news">
      Your draft
      {savedAt && (
        <>
          , saved <RelativeTime at={savedAt} />,
        </>
      )}{' '}
      is back.{' '}
      <button type="button" className="font-medium underline underline-offset-4" onClick={onStartAnew}>
        Start anew
      </button>
    </Notice>
  )
}
