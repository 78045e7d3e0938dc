'use client'

import { Broken } from '@/components/ui/broken'
import './globals.css'

/** The last page that can still be drawn when everything around it failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className="font-sans">
      <body>
        <title>Could not be shown · Tickmark</title>
        <main id="content">
          <Broken digest={error.digest} retry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  )
}
