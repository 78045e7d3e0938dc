import type { ReactNode } from 'react'
import { Button } from './button'

type BrokenProps = { digest?: string; says?: string; retry: () => void; children?: ReactNode }

const unknown = 'The desk made an error or cannot be reached. What was saved is still there.'

/** What a screen says that could not be drawn: what happened, the number to look for in the log, and the next step. */
export function Broken({ digest, says = unknown, retry, children }: BrokenProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-3 px-4 py-16">
      <h1 className="font-reading text-24 font-semibold">This page could not be shown</h1>
      <p className="text-16 text-ink-soft">{says}</p>
      {digest && (
        <p className="text-13 text-ink-faint">
          Number in the log: <code className="select-all">{digest}</code>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2 pt-2">
        <Button look="filled" onClick={retry}>
          Try again
        </Button>
        {children}
      </div>
    </div>
  )
}
