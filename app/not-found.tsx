import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { Wordmark } from '@/components/ui/wordmark'

export const metadata: Metadata = { title: 'Not here' }

/** The page of a link that leads nowhere, or to what one may not see: the same for both. */
export default function NotFound() {
  return (
    <main
      id="content"
      className="mx-auto flex min-h-[80dvh] w-full max-w-md flex-col items-start justify-center gap-4 px-5 py-12"
    >
      <Wordmark />
      <h1 className="font-reading text-24 font-semibold">There is nothing here</h1>
      <p className="text-16 text-pretty text-ink-soft">
        The link may be wrong, the page may be gone, or it is not yours to see.
      </p>
      <ButtonLink href="/">Go to the desk</ButtonLink>
    </main>
  )
}
