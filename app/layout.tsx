import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { themeCookie, themeOf } from '@/components/account/theme'
import { fetchFaces } from './faces'
import { FirstScript } from './first-script'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Tickmark', template: '%s · Tickmark' },
  description: 'Mark, rate and source every claim in an article.',
  robots: { index: false, follow: false },
}

const withoutScripts = '/no-script.css'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** The page around every screen; it asks for the theme, so every page is made when it is asked for, with its own nonce. */
export default async function Layout({ children }: { children: ReactNode }) {
  fetchFaces()
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('Content-Security-Policy') ?? '')?.[1]
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} className="font-sans">
      <head>
        <FirstScript nonce={nonce} />
      </head>
      <body>
        <a
          href="#content"
          className="sr-only rounded-sm bg-raised px-4 py-2 text-14 focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
        >
          Skip to the content
        </a>
        {children}
        <noscript>
          <link rel="stylesheet" href={withoutScripts} />
        </noscript>
      </body>
    </html>
  )
}
