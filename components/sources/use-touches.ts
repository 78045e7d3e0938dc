import { useEffect, useState } from 'react'
import type { Answer, Call, List } from '@/lib/api/contract'
import type { SourceTouch } from '@/lib/domain/source-touch'

const onAPage = 50

type Touched = Readonly<{
  touches: readonly SourceTouch[]
  next: string | null
  problem: string | null
  isReading: boolean
}>

const nothingYet: Touched = { touches: [], next: null, problem: null, isReading: true }

/** What is known after an answer for the page behind what was known before. */
const withAnswer =
  (answer: Answer<List<SourceTouch>>) =>
  (before: Touched): Touched =>
    answer.ok
      ? {
          touches: [...before.touches, ...answer.value.items],
          next: answer.value.next,
          problem: null,
          isReading: false,
        }
      : { ...before, problem: answer.problem.message, isReading: false }

/** What a source touches, read when it is asked for, a page at a time; `goOn` reads the next page, or the same again after a failure. */
export function useTouches(list: Call<'listTouches'>, sourceId: string): Touched & { goOn: () => void } {
  const [touched, setTouched] = useState(nothingYet)
  useEffect(() => {
    let isHere = true
    void list({ sourceId, limit: onAPage }).then((answer) => {
      if (isHere) setTouched(() => withAnswer(answer)(nothingYet))
    })
    return () => void (isHere = false)
  }, [list, sourceId])
  const goOn = () => {
    setTouched((before) => ({ ...before, isReading: true, problem: null }))
    const cursor = touched.next === null ? {} : { cursor: touched.next }
    void list({ sourceId, limit: onAPage, ...cursor }).then((answer) => setTouched(withAnswer(answer)))
  }
  return { ...touched, goOn }
}
