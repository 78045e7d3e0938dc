'use client'

import { useState } from 'react'

type Made = { id: string; quote: string; wording: string; state: string }

/** A list of claims of which one can be opened: the least that a screen of claims has to bring to life. */
export function ClaimList({ claims }: { claims: Made[] }) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ol>
      {claims.map(({ id, quote, wording, state }) => (
        <li key={id}>
          <button type="button" aria-expanded={open === id} onClick={() => setOpen(open === id ? null : id)}>
            <q>{quote}</q> <span>{state}</span>
          </button>
          {open === id && <p>{wording}</p>}
        </li>
      ))}
    </ol>
  )
}
