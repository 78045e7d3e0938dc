'use client'

import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlLook } from '@/components/ui/field'
import { useFocusBack } from '@/components/ui/focus-back'
import type { SentLink } from '@/lib/api/people/output'

type PersonLinkProps = { name: string; sent: SentLink; isNew?: boolean; onDone: () => void }

const copySays = {
  no: '',
  yes: 'Copied.',
  'by-hand': 'The browser does not allow copying. The link is selected: copy it with Ctrl C.',
} as const

const mailSays: Record<SentLink['mail'], string> = {
  sent: 'It was sent by mail; here it is to copy as well.',
  failed: 'The mail could not be sent: send this link yourself.',
  'not-set': 'Send this link.',
}
const linkWords = {
  invitation: { label: 'Invitation link', lasts: 'within 72 hours' },
  reset: { label: 'Reset link', lasts: 'within one hour' },
} as const

/** A link to send to a person, and whether it went by mail; it is shown this once, since the desk keeps only its hash. */
export function PersonLink({ name, sent, isNew = false, onDone }: PersonLinkProps) {
  const [copied, setCopied] = useState<keyof typeof copySays>('no')
  const input = useRef<HTMLInputElement>(null)
  useFocusBack()
  const id = useId()
  const Icon = copied === 'yes' ? Check : Copy
  const { label, lasts } = linkWords[sent.purpose]

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(sent.link)
      setCopied('yes')
    } catch {
      setCopied('by-hand')
    }
  }
  return (
    <div
      role="group"
      aria-labelledby={id}
      className="flex flex-col gap-2 border-s-2 border-tone-true py-1 ps-4"
    >
      <p id={id} role={sent.mail === 'failed' ? 'alert' : undefined} className="text-14">
        <strong className="font-semibold">
          {isNew ? (
            <>
              <bdi translate="no">{name}</bdi> was added.
            </>
          ) : (
            <>
              {label} for <bdi translate="no">{name}</bdi>.
            </>
          )}
        </strong>{' '}
        {mailSays[sent.mail]} It works once, {lasts}, and is not shown again.
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          readOnly
          autoFocus
          aria-label={`${label} for ${name}`}
          value={sent.link}
          onFocus={(event) => event.target.select()}
          className={`${controlLook} grow basis-64 sm:w-auto`}
        />
        <Button onClick={() => void copy()}>
          <Icon aria-hidden className="size-4" />
          Copy link
        </Button>
        <Button look="quiet" onClick={onDone}>
          Done
        </Button>
      </div>
      <p role="status" className="min-h-5 text-13 text-ink-soft">
        {copySays[copied]}
      </p>
    </div>
  )
}
