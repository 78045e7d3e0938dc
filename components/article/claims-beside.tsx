import type { ReactNode, RefObject } from 'react'
import { useSession } from '@/components/article/subscribe/use-session'
import { classNames } from '@/components/ui/class-names'

type ClaimsBesideProps = { side: RefObject<HTMLElement | null>; children: ReactNode }

/** The claims beside the text, or below it on a small screen, where they make room for the stepper. */
export function ClaimsBeside({ side, children }: ClaimsBesideProps) {
  const isStepping = useSession(({ stepping }) => stepping !== null)
  return (
    <aside
      ref={side}
      aria-label="Claims"
      className={classNames(
        'lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:scroll-pb-24 lg:border-s lg:border-line print:hidden',
        isStepping && 'max-lg:hidden',
      )}
    >
      {children}
    </aside>
  )
}
