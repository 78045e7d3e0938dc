'use client'

import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlLook } from '@/components/ui/field'

type InvitationLinkProps = { name: string; link: string; onDone: () => void }

const says = { no: '', yes: 'Copied.', 'by-hand': 'The browser does not allow copying. The link is selected: copy it with Ctrl C.' } as const

/** The link to send to a new person; it is shown this once, since the desk keeps only its hash. */
export function InvitationLink({ name, link, onDone }: InvitationLinkProps) {
  const [copied, setCopied] = useState<keyof typeof says>('no')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const Icon = copied === 'yes' ? Check : Copy

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(link)
      setCopied('yes')
    } catch {
      setCopied('by-hand')
    }
  }
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-2 border-s-2 border-tone-true py-1 ps-4">
      <p id={id} className="text-14">
        <strong className="font-semibold"><bdi>{name}</bdi> was added.</strong> Send this link. It works once, within 72 hours, and is not shown again.
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input} readOnly aria-label={`Invitation link for ${name}`} value={link} onFocus={(event) => event.target.select()}
          className={`${controlLook} grow basis-64 sm:w-auto`}
        />
        <Button onClick={() => void copy()}><Icon aria-hidden className="size-4" />Copy link</Button>
        <Button look="quiet" onClick={onDone}>Done</Button>
      </div>
      <p role="status" className="min-h-5 text-13 text-ink-soft">{says[copied]}</p>
    </div>
  )
}
