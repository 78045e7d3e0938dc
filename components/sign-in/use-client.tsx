'use client'

import dynamic from 'next/dynamic'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { untilHere } from '@/components/ui/fetched'
import { makeClient, type Client } from '@/components/client/client'

const SignInAgain = dynamic(
  () => untilHere(() => import('./sign-in-again').then((module) => module.SignInAgain)),
  { ssr: false },
)

type Question = { answer: Promise<boolean>; resolve: (signedIn: boolean) => void }

function ask(): Question {
  let resolve: Question['resolve'] = () => undefined
  const answer = new Promise<boolean>((settle) => (resolve = settle))
  return { answer, resolve }
}

/**
 * The client of one screen, and the dialog with which it asks for the password when the session is over; `dialog` is to be drawn
 * once. Deeds that find the session over while the question stands wait for the same answer.
 */
export function useClient(email: string): { client: Client; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null)
  const standing = useRef<Question | null>(null)
  const client = useMemo(
    () =>
      makeClient(() => {
        if (!standing.current) setQuestion((standing.current = ask()))
        return standing.current.answer
      }),
    [],
  )
  const settle = (signedIn: boolean) => {
    standing.current?.resolve(signedIn)
    standing.current = null
    setQuestion(null)
  }
  return { client, dialog: question && <SignInAgain email={email} onAnswer={settle} /> }
}
