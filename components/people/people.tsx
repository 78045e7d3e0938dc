'use client'

import { useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { may } from '@/lib/domain/may'
import type { Forsaken, PersonView } from '@/lib/domain/person'
import { AddPerson } from './add-person'
import { ForsakenArticles } from './forsaken-articles'
import type { PeopleDeeds } from './people-deeds'
import { PersonLine } from './person-line'

type PeopleProps = {
  people: readonly PersonView[]
  forsaken: readonly Forsaken[]
  me: string
  deeds: PeopleDeeds
  onChanged: () => void
}

/** Everybody of the desk: who may do what, and how somebody new gets in. */
export function People({ people, forsaken, me, deeds, onChanged }: PeopleProps) {
  const [news, setNews] = useState<string | null>(null)
  const changed = (says: string) => {
    setNews(says)
    onChanged()
  }
  const keepers = people.filter(
    (person) => !person.disabled && person.id !== me && may(person, 'restrict-article'),
  )
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <h1 className="font-reading text-24 font-semibold">People</h1>
      <AddPerson addPerson={deeds.addPerson} onAdded={onChanged} />
      <section aria-label="Everybody of the desk" className="flex flex-col gap-3">
        {news && <Notice kind="news">{news}</Notice>}
        <ul className="border-t border-line">
          {people.map((person) => (
            <PersonLine
              key={person.id}
              person={person}
              isMe={person.id === me}
              deeds={deeds}
              onChanged={changed}
            />
          ))}
        </ul>
        {people.length === 1 && (
          <p className="text-14 text-ink-soft">
            You are alone here. A second person can look at what you rated: add one above.
          </p>
        )}
      </section>
      <ForsakenArticles articles={forsaken} keepers={keepers} handOver={deeds.handOver} onChanged={changed} />
    </div>
  )
}
