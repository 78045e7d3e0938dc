import { useRef, useState } from 'react'
import type { Answer, Problem } from '@/lib/api/contract'

/** What is said against something that was sent: of the whole, and under the names of its fields. */
export type FormRefusal = Readonly<{ message: string | null; fields: Readonly<Record<string, string>> }>

/** A refusal, or its one sentence of the whole. */
export type RefusalOrSentence = string | FormRefusal

/** What follows the desk's answer. */
export type Afterwards<T, N> = Readonly<{
  onDone?: (value: T) => unknown
  /** Does what else follows from a refusal, and gives what to say of it where its own words would not do; null says nothing. */
  onRefused?: (problem: Problem<N>) => RefusalOrSentence | null | Promise<RefusalOrSentence | null>
  /** Whether another screen follows: what was sent stays busy until it is gone. */
  leaves?: boolean
}>

type Sending = Readonly<{
  isBusy: boolean
  refusal: FormRefusal
  refuse: (refused: RefusalOrSentence | null) => void
  /** Takes back what is said: of these fields, or all of it. */
  forgive: (fields?: readonly string[]) => void
  /** Asks the desk, once at a time, and answers whether it was done. */
  send: <T, N>(ask: () => Promise<Answer<T, N>>, afterwards?: Afterwards<T, N>) => Promise<boolean>
}>

const nothing: FormRefusal = { message: null, fields: {} }

const whole = (refused: RefusalOrSentence): FormRefusal =>
  typeof refused === 'string' ? { message: refused, fields: {} } : refused

const withoutFields = ({ message, fields }: FormRefusal, keys: readonly string[]): FormRefusal => ({
  message,
  fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key))),
})

/** The desk's own sentences: beside the fields that they are about, else of the whole. */
export const formRefusalOf = ({ message, fields }: Problem): FormRefusal =>
  fields ? { message: null, fields } : { message, fields: {} }

/** Asking the desk for something: it is sent once however often it is asked for, busy until it is answered, and its refusal stays until the next try. */
export function useSend(): Sending {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState(nothing)
  const isUnderWay = useRef(false)
  const refuse = (refused: RefusalOrSentence | null) =>
    setRefusal(refused === null ? nothing : whole(refused))
  const forgive = (fields?: readonly string[]) =>
    setRefusal((before) => (fields ? withoutFields(before, fields) : nothing))

  async function send<T, N>(
    ask: () => Promise<Answer<T, N>>,
    { onDone, onRefused = ({ message }) => message, leaves = false }: Afterwards<T, N> = {},
  ): Promise<boolean> {
    if (isUnderWay.current) return false
    isUnderWay.current = true
    setBusy(true)
    forgive()
    const answer = await ask()
    if (answer.ok) await onDone?.(answer.value)
    else refuse(await onRefused(answer.problem))
    if (answer.ok && leaves) return true
    isUnderWay.current = false
    setBusy(false)
    return answer.ok
  }
  return { isBusy, refusal, refuse, forgive, send }
}
