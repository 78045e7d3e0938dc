'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { TickBox } from '@/components/ui/choice-field'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import type { ArticleFacts } from '@/lib/domain/article'
import { roleLabel, type Actor } from '@/lib/domain/person'
import { nameAmong } from './assign-words'
import { FindPerson } from './find-person'

type AccessProps = {
  article: ArticleFacts
  actor: Actor
  people: ReadonlyMap<string, string>
  deeds: Pick<Client, 'setAccess' | 'listColleagues'>
  onDone: () => void
  onClose: () => void
}

const isFacts = (now: unknown): now is ArticleFacts =>
  typeof now === 'object' && now !== null && 'named' in now && 'version' in now

type NamedPerson = { id: string; name: string; says: string }
type NamedPeopleProps = { people: readonly NamedPerson[]; me: string; onTakeOff: (id: string) => void }

function NamedPeople({ people, me, onTakeOff }: NamedPeopleProps) {
  return (
    <ul aria-label="Named" className="flex flex-col border-t border-line">
      {people.map(({ id, name, says }) => (
        <li
          key={id}
          className="flex min-h-11 items-center justify-between gap-3 border-b border-line text-14"
        >
          <span className="min-w-0">
            <bdi translate="no" className="font-medium wrap-anywhere">
              {name}
            </bdi>
            {id === me ? ' (you)' : ''} <span className="text-13 text-ink-faint">{says}</span>
          </span>
          <IconButton label={`Take ${name} off`} onClick={() => onTakeOff(id)}>
            <X />
          </IconButton>
        </li>
      ))}
      {people.length === 0 && <li className="py-2 text-14 text-ink-soft">Nobody yet. Find people below.</li>}
    </ul>
  )
}

/** Who sees an article: the whole desk, or only those who are named here. */
export function AccessDialog({ article, actor, people, deeds, onDone, onClose }: AccessProps) {
  const [seen, see] = useState(article)
  const [restricted, restrict] = useState(article.restricted)
  const [named, name] = useState(() =>
    [...new Set([...article.named, ...(article.restricted ? [] : [actor.id])])].map((id) => ({
      id,
      name: people.get(id) ?? 'A colleague',
      says: '',
    })),
  )
  const { form, isBusy, refusal } = useSubmit({
    ask: () =>
      deeds.setAccess({
        articleId: article.id,
        version: seen.version,
        restricted,
        named: restricted ? named.map(({ id }) => id) : [],
      }),
    onDone,
    onRefused: ({ code, message, now }) => {
      if (code !== 'stale' || !isFacts(now)) return message
      see(now)
      const theirs = now.restricted
        ? `seen by ${now.named.map(nameAmong(named)).join(', ')}`
        : 'open to the desk'
      return `The article was changed meanwhile: it is now ${theirs}. Your choice is kept; save again to make it so.`
    },
  })
  return (
    <Dialog title="Who sees this" onClose={onClose}>
      <form {...form} className="flex flex-col gap-4">
        <TickBox
          label="Only people who are named here"
          hint="Nobody else sees anything of the article, administrators included. Who loses sight of it loses it at once."
          checked={restricted}
          onChange={(event) => restrict(event.target.checked)}
        />
        {restricted && (
          <>
            <NamedPeople
              people={named}
              me={actor.id}
              onTakeOff={(one) => name(named.filter(({ id }) => id !== one))}
            />
            <FindPerson
              listColleagues={deeds.listColleagues}
              without={named.map(({ id }) => id)}
              onChoose={(person) =>
                name([...named, { id: person.id, name: person.name, says: roleLabel[person.role] }])
              }
            />
          </>
        )}
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <Button type="submit" look="filled" busy={isBusy} className="self-start">
          Save
        </Button>
      </form>
    </Dialog>
  )
}
