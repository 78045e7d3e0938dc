'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** The recovery codes, this once: the desk keeps only their hashes. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no')
  const Icon = copied === 'yes' ? Check : Copy
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied('yes'),
      () => setCopied('by-hand'),
    )
  return (
    <div role="group" aria-label="Recovery codes" className="flex max-w-md flex-col gap-3">
      <Notice kind="news">
        The second factor is on. Keep these codes where you find them without your phone: each lets you in
        once, and they are not shown again.
      </Notice>
      <ul className="grid gap-x-8 gap-y-1 font-mono text-14 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void copy()}>
          <Icon aria-hidden className="size-4" />
          Copy codes
        </Button>
        <Button look="filled" onClick={onDone}>
          I have kept them
        </Button>
      </div>
      <p role="status" className="min-h-5 text-13 text-ink-soft">
        {
          {
            no: '',
            yes: 'Copied.',
            'by-hand': 'The browser does not allow copying: select the codes and copy them.',
          }[copied]
        }
      </p>
    </div>
  )
}
