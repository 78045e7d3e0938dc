import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { Thread } from '@/lib/domain/comment'
import type { TalkContext } from './talk-deeds'
import { TalkThread } from './talk-thread'
import type { TalkState } from './use-talk'

type ThreadsProps = {
  threads: readonly Thread[]
  around: TalkContext
  placeOf?: (thread: Thread) => ReactNode
}

function Threads({ threads, around, placeOf }: ThreadsProps) {
  if (!placeOf)
    return (
      <ol className="flex flex-col gap-5">
        {threads.map((thread) => (
          <TalkThread key={thread.head.id} thread={thread} around={around} />
        ))}
      </ol>
    )
  return (
    <ol className="flex flex-col gap-6">
      {threads.map((thread) => (
        <li key={thread.head.id} className="flex flex-col gap-2">
          {placeOf(thread)}
          <ol>
            <TalkThread thread={thread} around={around} />
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** The threads that wait, and folded away those that are resolved; `placeOf` says above each what it is about. */
export function ThreadList({ threads, around, placeOf }: ThreadsProps) {
  const waiting = threads.filter(({ head }) => head.resolvedAt === null)
  const resolved = threads.filter(({ head }) => head.resolvedAt !== null)
  const isAsked = resolved.some(({ head, replies }) =>
    [head, ...replies].some(({ id }) => id === around.asked),
  )
  return (
    <>
      {waiting.length > 0 && <Threads threads={waiting} around={around} placeOf={placeOf} />}
      {resolved.length > 0 && (
        <details open={isAsked}>
          <summary className="text-13 text-ink-soft pointer-coarse:min-h-10">
            {resolved.length === 1 ? '1 resolved thread' : `${resolved.length} resolved threads`}
          </summary>
          <div className="mt-3">
            <Threads threads={resolved} around={around} placeOf={placeOf} />
          </div>
        </details>
      )}
    </>
  )
}

/** What stands in the place of threads that are not known yet, or could not be read. */
export function TalkWaiting({ talk }: { talk: TalkState }) {
  if (talk.problem)
    return (
      <div className="flex flex-col items-start gap-2">
        <Notice>The comments could not be read. {talk.problem}</Notice>
        <Button onClick={talk.readAgain}>Try again</Button>
      </div>
    )
  if (talk.threads) return null
  return (
    <div role="status" aria-label="Loading the comments" className="flex flex-col gap-2">
      <Skeleton className="h-3.5 w-32" />
      <Skeleton className="h-9 w-full" />
    </div>
  )
}
