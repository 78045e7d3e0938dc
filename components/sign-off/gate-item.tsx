'use client'

import Link from 'next/link'
import { useState } from 'react'
import { sentencePath } from '@/components/client/pending-path'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { TextArea } from '@/components/ui/text-field'
import { gateTitle, type Fail, type Gate } from '@/lib/domain/gate'

const few = 5
const looks = {
  green: { glyph: '✓', word: 'Green', tone: 'text-tone-true' },
  grey: { glyph: '–', word: 'Grey', tone: 'text-ink-faint' },
  red: { glyph: '✗', word: 'Red', tone: 'text-tone-false' },
  overridden: { glyph: '◐', word: 'Overridden', tone: 'text-tone-half' },
} as const

/** How a gate stands, by colour and glyph and word. */
export function GateMark({ stands }: { stands: keyof typeof looks }) {
  const { glyph, word, tone } = looks[stands]
  return (
    <span
      className={classNames('inline-flex shrink-0 items-baseline gap-1.5 text-14 font-medium sm:w-28', tone)}
    >
      <span aria-hidden>{glyph}</span>
      {word}
    </span>
  )
}

const placeOf = (articleId: string, { claim, sentence }: Fail): string =>
  claim ? `/articles/${articleId}?claim=${claim}` : sentencePath(articleId, sentence ?? 0)

/** What makes a gate red, each with a link to where it is. */
function Fails({ articleId, gate: { fails, failing } }: { articleId: string; gate: Gate }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? fails : fails.slice(0, few)
  const more = failing - shown.length
  return (
    <>
      <ul className="flex flex-col gap-1 text-14">
        {shown.map((fail) => (
          <li key={fail.claim ?? fail.sentence} className="min-w-0 break-words">
            <Link
              href={placeOf(articleId, fail)}
              prefetch={false}
              className="font-medium underline underline-offset-4 hover:text-accent pointer-coarse:inline-block pointer-coarse:py-2"
            >
              <bdi translate="no">{fail.words}</bdi>
            </Link>{' '}
            <span className="text-ink-soft">{fail.says}</span>
          </li>
        ))}
      </ul>
      {more > 0 &&
        (shown.length < fails.length ? (
          <p>
            <Button look="quiet" className="-ms-3.5" onClick={() => setWhole(true)}>
              Show {more} more
            </Button>
          </p>
        ) : (
          <p className="text-14 text-ink-soft">And {more} more.</p>
        ))}
    </>
  )
}

type GateItemProps = {
  articleId: string
  gate: Gate
  maySign: boolean
  reason: string
  onReason: (reason: string) => void
}

/** One gate: how it stands, what fails, and for whoever signs off the reason why it may pass all the same. */
export function GateItem({ articleId, gate, maySign, reason, onReason }: GateItemProps) {
  const [isOpen, open] = useState(reason !== '')
  const stands =
    gate.state !== 'red'
      ? gate.state
      : gate.isOverridable && /\S/.test(reason) && maySign
        ? 'overridden'
        : 'red'
  return (
    <li className="flex flex-col gap-x-3 gap-y-1 border-b border-line py-4 sm:flex-row">
      <GateMark stands={stands} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div>
          <h3 className="text-16 font-semibold">{gateTitle[gate.gate]}</h3>
          <p className="text-14 text-ink-soft">{gate.says}</p>
        </div>
        {gate.fails.length > 0 && <Fails articleId={articleId} gate={gate} />}
        {gate.state === 'red' &&
          maySign &&
          gate.isOverridable &&
          (isOpen ? (
            <TextArea
              label={`Why this gate may pass: ${gateTitle[gate.gate]}`}
              hint="It goes into the history and the export, with your name."
              dir="auto"
              maxLength={2000}
              value={reason}
              onChange={(event) => onReason(event.target.value)}
            />
          ) : (
            <p>
              <Button
                onClick={() => open(true)}
                aria-label={`Override with a reason: ${gateTitle[gate.gate]}`}
              >
                Override with a reason
              </Button>
            </p>
          ))}
      </div>
    </li>
  )
}
