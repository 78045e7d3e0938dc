'use client'

import { Broken } from '@/components/ui/broken'

/** A page outside the desk that could not be drawn. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="content">
      <Broken digest={error.digest} retry={() => window.location.reload()} />
    </main>
  )
}
