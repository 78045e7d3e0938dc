'use client'

import { Broken } from '@/components/ui/broken'
import { buttonLook } from '@/components/ui/button-look'

const desk = '/'

/** An article that could not be drawn; the way to the desk loads it anew, with nothing of what broke. */
export default function ArticleError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <main id="content" className="p-6">
      <Broken digest={error.digest} retry={retry}>
        <a href={desk} className={buttonLook('plain')}>
          Go to the desk
        </a>
      </Broken>
    </main>
  )
}
