'use client'

import { ButtonLink } from '@/components/ui/button-link'
import { Broken } from '@/components/ui/broken'

/** A screen that could not be drawn; the bar above it stays. */
export default function ScreenError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <Broken digest={error.digest} retry={retry}>
      <ButtonLink href="/">Go to the desk</ButtonLink>
    </Broken>
  )
}
