import type { SaveState } from '@/components/form/save-state'
import type { Input } from '@/lib/api/contract'

/** How a claim stands that was marked here and that the desk has not answered for: on its way, tried again, or refused with a sentence. */
export type SendState = Readonly<{ state: 'on-its-way' } | { state: 'trying' | 'refused'; says: string }>

/** A mark on its way to the desk: what it is, how it stands, how often it was sent, and whether it was let go of here. */
export type SentMark = Readonly<{
  mark: Input<'markClaim'> & { id: string }
  sent: SendState
  times: number
  isLeft: boolean
}>

/** What is to be told of all of them, as of words that are saved. */
export function stateOfMarks(marks: ReadonlyMap<string, SentMark>): SaveState {
  const all = [...marks.values()].map(({ sent }) => sent)
  const trouble = all.find((sent) => sent.state === 'refused') ?? all.find((sent) => sent.state === 'trying')
  if (trouble && trouble.state !== 'on-its-way')
    return { name: 'not-saved', why: trouble.says, trying: trouble.state === 'trying' }
  return { name: all.length > 0 ? 'saving' : 'nothing-yet' }
}
