import { useRef, type FormEvent, type RefObject } from 'react'
import type { Answer } from '@/lib/api/contract'
import { formRefusalOf, useSend, type Afterwards, type FormRefusal, type RefusalOrSentence } from './use-send'

type Submission<T, N> = Afterwards<T, N> &
  Readonly<{
    /** What is wrong before the desk need be asked; null when nothing is. */
    check?: () => RefusalOrSentence | null
    ask: () => Promise<Answer<T, N>>
  }>

type Submitting = Readonly<{
  /** What the form is given. */
  form: { ref: RefObject<HTMLFormElement | null>; noValidate: true; onSubmit: (event: FormEvent) => void }
  /** The same by a key or another button; answers whether it was done. */
  submit: () => Promise<boolean>
  isBusy: boolean
  refusal: FormRefusal
  forgive: (fields?: readonly string[]) => void
}>

const wrongField = '[aria-invalid], fieldset[aria-describedby] input'

/**
 * A form that is sent once: checked first, busy until the desk answers, its words kept when it is refused, and the focus then on the first
 * field that something is said about.
 */
export function useSubmit<T, N>({
  check,
  ask,
  onRefused = formRefusalOf,
  ...afterwards
}: Submission<T, N>): Submitting {
  const { isBusy, refusal, refuse, forgive, send } = useSend()
  const ref = useRef<HTMLFormElement>(null)

  async function submit(): Promise<boolean> {
    const wrong = isBusy ? null : (check?.() ?? null)
    if (wrong !== null) refuse(wrong)
    const isDone = wrong === null && (await send(ask, { ...afterwards, onRefused }))
    if (!isDone) requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>(wrongField)?.focus())
    return isDone
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return { form: { ref, noValidate: true, onSubmit }, submit, isBusy, refusal, forgive }
}
