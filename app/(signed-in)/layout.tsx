import type { ReactNode } from 'react'
import { TopBar } from '@/components/frame/top-bar'
import { signedIn } from '../signed-in'

/** What all screens but the article's have above them. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await signedIn()
  return (
    <>
      <TopBar actor={actor} />
      <main id="content" className="mx-auto w-full max-w-6xl px-4 pt-6 pb-20 sm:px-6 sm:pt-8">
        {children}
      </main>
    </>
  )
}
