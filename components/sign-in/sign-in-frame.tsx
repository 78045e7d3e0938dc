import type { ReactNode } from 'react'
import { Wordmark } from '@/components/ui/wordmark'

/** The page of somebody who is not inside yet: the name of the tool, one question, and a way to help. */
export function SignInFrame({
  title,
  foot,
  children,
}: {
  title: string
  foot?: ReactNode
  children: ReactNode
}) {
  return (
    <main
      id="content"
      className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-5 py-12"
    >
      <header className="flex flex-col gap-6">
        <Wordmark />
        <h1 className="font-reading text-24 font-semibold">{title}</h1>
      </header>
      {children}
      {foot && (
        <footer className="border-t border-line pt-4 text-13 text-pretty text-ink-faint">{foot}</footer>
      )}
    </main>
  )
}
