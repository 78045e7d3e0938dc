'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { SeenText } from '@/components/ui/seen-text'
import { letterText, type Letter } from '@/lib/domain/letter'

type LetterScreenProps = Readonly<{ articleId: string; letter: Letter }>

/** The letter to one party: exactly the statements about it, to copy as plain text or to print. */
export function LetterScreen({ articleId, letter }: LetterScreenProps) {
  const [said, say] = useState<string | null>(null)
  const text = letterText(letter)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('The letter is copied.'),
      () => say('This browser does not let it be copied: select the words below and copy them.'),
    )
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <div className="flex flex-col gap-3 print:hidden">
        <p className="text-14">
          <Link
            href={`/articles/${articleId}/replies`}
            prefetch={false}
            className="text-ink-soft underline underline-offset-4 hover:text-ink"
          >
            Back to who was asked
          </Link>
        </p>
        <h1 className="font-reading text-24 font-semibold">Letter</h1>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="filled" onClick={() => void copy()}>
            Copy letter
          </Button>
          <Button onClick={() => window.print()}>Print</Button>
          <p role="status" className="text-14 text-ink-soft">
            {said}
          </p>
        </div>
      </div>
      <p
        dir="auto"
        translate="no"
        className="border-s-2 border-line-strong ps-4 font-reading text-16 leading-relaxed wrap-anywhere whitespace-pre-wrap print:border-0 print:ps-0"
      >
        <SeenText>{text}</SeenText>
      </p>
    </div>
  )
}
