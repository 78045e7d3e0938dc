'use client'

import { useRef, useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Call } from '@/lib/api/contract'
import type { SentLink } from '@/lib/api/people/output'
import { roleLabel, roles, type Role } from '@/lib/domain/person'
import { PersonLink } from './person-link'
import { saysOf } from '@/lib/domain/role-says'

const roleOptions = roles.map((value) => ({ value, label: roleLabel[value] }))
const nobody = { name: '', email: '' }

/** Adds people, one after the other, and shows the link that each gets in with, once: it stays until it is said to be done with, and has the focus first. */
export function AddPerson({ addPerson, onAdded }: { addPerson: Call<'addPerson'>; onAdded: () => void }) {
  const [words, setWords] = useState(nobody)
  const [role, setRole] = useState<Role>('reviewer')
  const [added, setAdded] = useState<readonly { name: string; sent: SentLink }[]>([])
  const nameField = useRef<HTMLInputElement>(null)

  const { form, isBusy, refusal } = useSubmit({
    ask: () => addPerson({ ...words, role }),
    onDone: ({ invitation, mail }) => {
      const sent = { link: invitation, purpose: 'invitation' as const, mail }
      setAdded((before) => [{ name: words.name.trim(), sent }, ...before])
      setWords(nobody)
      onAdded()
    },
  })
  const done = (link: string) => {
    setAdded((before) => before.filter(({ sent }) => sent.link !== link))
    nameField.current?.focus()
  }
  const field = (name: keyof typeof nobody) => ({
    value: words[name],
    error: refusal.fields[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })
  return (
    <section aria-label="Add a person" className="flex flex-col gap-4">
      <form {...form} className="flex flex-col gap-3">
        <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_11rem]">
          <TextField ref={nameField} label="Name" maxLength={200} autoComplete="off" {...field('name')} />
          <TextField
            label="E-mail address"
            type="email"
            inputMode="email"
            maxLength={254}
            autoComplete="off"
            spellCheck={false}
            {...field('email')}
          />
          <SelectField
            label="Role"
            options={roleOptions}
            value={role}
            onChange={(event) => setRole(roles.find((known) => known === event.target.value) ?? role)}
          />
        </div>
        <p className="text-13 text-ink-faint">
          {roleLabel[role]}: {saysOf(role)}
        </p>
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <Button type="submit" look="filled" busy={isBusy} className="self-start">
          {isBusy ? 'Adding' : 'Add person'}
        </Button>
      </form>
      {added.map((one) => (
        <PersonLink key={one.sent.link} {...one} isNew onDone={() => done(one.sent.link)} />
      ))}
    </section>
  )
}
