import { useCallback, useMemo, useRef } from 'react'
import type { ToastDeed, ToastWords } from '@/components/ui/toast'
import type { Answer, Problem } from '@/lib/api/contract'

/** What was done, how it is taken back, and what else can be done about it; `undo` gives null when it has asked first, and nothing is taken back yet. A step is over when what it did stands no more. */
export type Step = {
  done: string
  undone: string
  undo: () => Promise<Answer<unknown> | null>
  also?: ToastDeed
  isOver?: () => boolean
}

/** Troubles that pass: what was to be taken back can be tried again. */
const passing: readonly Problem['code'][] = [
  'unreachable',
  'not-ready',
  'failed',
  'too-many',
  'not-signed-in',
]

/** What was done here and can be taken back, the latest first; each is offered with its sentence. */
export function useUndo(say: (words: ToastWords) => void): {
  offer: (step: Step) => void
  undoLast: () => boolean
} {
  const steps = useRef<Step[]>([])
  const take = useCallback(
    async (step: Step) => {
      const at = steps.current.indexOf(step)
      steps.current = steps.current.filter((other) => other !== step)
      const answer = await step.undo()
      if (!answer || (!answer.ok && passing.includes(answer.problem.code))) steps.current.splice(at, 0, step)
      if (answer) say({ text: answer.ok ? step.undone : answer.problem.message })
    },
    [say],
  )
  const offer = useCallback(
    (step: Step) => {
      steps.current.push(step)
      say({
        text: step.done,
        also: step.also,
        action: { label: 'Undo', onChoose: () => void take(step) },
        isOver: step.isOver,
      })
    },
    [say, take],
  )
  const undoLast = useCallback(() => {
    steps.current = steps.current.filter((step) => !step.isOver?.())
    const step = steps.current.at(-1)
    if (step) void take(step)
    return step !== undefined
  }, [take])
  return useMemo(() => ({ offer, undoLast }), [offer, undoLast])
}
