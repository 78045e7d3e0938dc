import { useCallback, useRef } from 'react'
import type { ToastDeed, ToastWords } from '@/components/ui/toast'
import type { Answer } from '@/lib/api/answers'

/** What was done, how it is taken back, and what else can be done about it. */
export type Step = { done: string; undone: string; undo: () => Promise<Answer<unknown>>; also?: ToastDeed }

/** What was done here and can be taken back, the latest first; each is offered with its sentence. */
export function useUndo(say: (words: ToastWords) => void): { offer: (step: Step) => void; undoLast: () => boolean } {
  const steps = useRef<Step[]>([])
  const take = useCallback(async (step: Step) => {
    steps.current = steps.current.filter((other) => other !== step)
    const answer = await step.undo()
    say({ text: answer.ok ? step.undone : answer.problem.message })
  }, [say])
  const offer = useCallback((step: Step) => {
    steps.current.push(step)
    say({ text: step.done, also: step.also, action: { label: 'Undo', onChoose: () => void take(step) } })
  }, [say, take])
  const undoLast = useCallback(() => {
    const step = steps.current.at(-1)
    if (step) void take(step)
    return step !== undefined
  }, [take])
  return { offer, undoLast }
}
