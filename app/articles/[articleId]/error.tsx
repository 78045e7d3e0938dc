'use client'

import { Broken } from '@/components/ui/broken'
import { ButtonLink } from '@/components/ui/button'

/** An article that could not be drawn. */
export default function ArticleError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <main id="content" className="p-6"><Broken digest={error.digest} retry={retry}><ButtonLink href="/">Go to the desk</ButtonLink></Broken></main>
}
