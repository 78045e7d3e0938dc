'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Pages } from '@/components/form/pages'
import type { KeptDraft } from '@/components/form/use-draft'
import { useClient } from '@/components/sign-in/use-client'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import type { List, Output } from '@/lib/api/contract'
import type { Actor } from '@/lib/domain/person'
import type { SourceTouch } from '@/lib/domain/source-touch'
import { SourceDeeds } from './source-deeds'
import { SourceFacts } from './source-facts'
import { SourceForm } from './source-form'
import { SourceHistory } from './source-history'
import { TouchedClaim } from './touched-claim'

type SourceScreenProps = Readonly<{
  source: Output<'readSource'>
  touches: List<SourceTouch>
  isFirst: boolean
  kept: KeptDraft
  actor: Pick<Actor, 'id' | 'role' | 'email'>
}>

/** The screen of one source: what it is, how it fared, what leans on it, and what can be done to it. */
export function SourceScreen({ source, touches, isFirst, kept, actor }: SourceScreenProps) {
  const router = useRouter()
  const { client, dialog } = useClient(actor.email)
  const [isEdited, setEdited] = useState(kept.savedAt !== null)
  const changed = () => router.refresh()
  const { record, ...known } = source
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <header className="flex flex-col gap-2">
        <Link href="/sources" className="self-start text-14 text-ink-soft hover:text-ink hover:underline">
          Sources
        </Link>
        <h1 className="font-reading text-24 font-semibold wrap-anywhere">
          <bdi translate="no">
            <SeenText>{source.name}</SeenText>
          </bdi>
        </h1>
        {source.withdrawnAt !== null && (
          <Notice>
            Withdrawn <RelativeTime at={source.withdrawnAt} />:{' '}
            <bdi translate="no">
              <SeenText>{source.withdrawnReason ?? ''}</SeenText>
            </bdi>{' '}
            What leans on it counts no more.
          </Notice>
        )}
      </header>
      {isEdited ? (
        <SourceForm
          key={source.version}
          source={known}
          kept={kept}
          deeds={client}
          onDone={() => (setEdited(false), changed())}
          onLeave={() => setEdited(false)}
        />
      ) : (
        <>
          <SourceFacts source={known} />
          <SourceDeeds
            source={known}
            actor={actor}
            deeds={client}
            onEdit={() => setEdited(true)}
            onChanged={changed}
            onMerged={(into) => router.push(`/sources/${into}`)}
          />
        </>
      )}
      <SourceHistory record={record} />
      <LeaningClaims sourceId={source.id} touches={touches} isFirst={isFirst} />
      {dialog}
    </div>
  )
}

type LeaningClaimsProps = Readonly<{ sourceId: string; touches: List<SourceTouch>; isFirst: boolean }>

/** The claims that lean on a source, the newest first, a page at a time. */
function LeaningClaims({ sourceId, touches: { items, next }, isFirst }: LeaningClaimsProps) {
  const path = `/sources/${sourceId}`
  return (
    <section aria-label="Claims that lean on it" className="flex flex-col gap-2">
      <h2 className="font-reading text-19 font-semibold">Claims that lean on it</h2>
      {items.length === 0 ? (
        <p className="text-14 text-ink-faint">No claim that you may see leans on it.</p>
      ) : (
        <ul className="border-t border-line">
          {items.map((touch) => (
            <TouchedClaim key={touch.claim} touch={touch} isAsked={false} />
          ))}
        </ul>
      )}
      <Pages
        first={isFirst ? null : { href: path, label: 'Newest claims' }}
        next={next ? { href: `${path}?cursor=${encodeURIComponent(next)}`, label: 'More claims' } : null}
      />
    </section>
  )
}
