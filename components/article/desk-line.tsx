import { CircleAlert, CloudOff, Loader2 } from 'lucide-react'
import { HereToo } from '@/components/article/assign/here-too'
import { stateOfMarks } from '@/components/article/session/sent-mark'
import { useSession } from '@/components/article/subscribe/use-session'
import { worstOf } from '@/components/form/save-state'

/** Whether the desk is heard of, who else is here, and whether what was typed and marked is with the desk. */
export function DeskLine() {
  const isLineLost = useSession((session) => session.isLineLost)
  const others = useSession((session) => session.others)
  return (
    <>
      {isLineLost && <LineLost />}
      <HereToo others={others} />
      <SaveMark />
    </>
  )
}

/** That changes by others are not heard of at the moment. */
function LineLost() {
  return (
    <span
      role="status"
      title="Changes by others are not shown until the line is back."
      className="flex items-center gap-1.5 text-13 text-tone-half"
    >
      <CloudOff aria-hidden className="size-4" /> <span className="max-sm:sr-only">No line to the desk</span>
    </span>
  )
}

/** Whether the words are with the server, told truthfully and without a sound when all is well. */
function SaveMark() {
  const typed = useSession((session) => session.save)
  const sent = useSession((session) => session.sent)
  const save = sent.size > 0 ? worstOf([typed, stateOfMarks(sent)]) : typed
  return (
    <p role="status" className="flex shrink-0 items-center gap-1.5 px-1 text-13 text-ink-soft">
      {save.name === 'saving' && (
        <>
          <Loader2 aria-hidden className="size-4 animate-spin" />{' '}
          <span className="max-sm:sr-only">Saving</span>
        </>
      )}
      {save.name === 'saved' && <span title={save.at}>Saved</span>}
      {save.name === 'not-saved' && (
        <span title={save.why} className="flex items-center gap-1.5 text-tone-false">
          <CircleAlert aria-hidden className="size-4 shrink-0" /> Not saved
          <span className="max-w-64 truncate max-lg:sr-only">: {save.why}</span>
        </span>
      )}
    </p>
  )
}
