import { showChanges } from '@/components/article/session/colleagues'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'

/**
 * Says that colleagues changed something, and shows it when asked; in the meantime nothing moves under what is being written. On a small
 * screen it waits while a toast is told in its place.
 */
export function ChangePill() {
  const { run } = useDriver()
  const waiting = useSession(({ unread }) => unread.length)
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 top-16 z-30 flex justify-center print:hidden max-lg:[html:has([data-toast])_&]:invisible lg:top-17"
    >
      {waiting > 0 && (
        <button
          type="button"
          onClick={() => run(showChanges)}
          className="pointer-events-auto min-h-9 rounded-full border border-line-strong bg-raised px-4 text-14 font-medium shadow-lg hover:bg-panel pointer-coarse:min-h-11"
        >
          {waiting === 1 ? '1 change' : `${waiting} changes`} · show
        </button>
      )}
    </div>
  )
}
