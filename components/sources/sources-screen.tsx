'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import type { List } from '@/lib/api/contract'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { MakeSource } from './make-source'
import { SourceList } from './source-list'
import type { SourcesAsked } from './sources-asked'

type SourcesScreenProps = Readonly<{
  sources: List<SourceView>
  asked: SourcesAsked
  actor: Pick<Actor, 'id' | 'role' | 'email'>
}>

/** The screen of sources: its deeds over HTTP; one that is entered is opened. */
export function SourcesScreen({ sources, asked, actor }: SourcesScreenProps) {
  const router = useRouter()
  const { client, dialog } = useClient(actor.email)
  return (
    <>
      <SourceList sources={sources} asked={asked}>
        {may(actor, 'edit-source') && (
          <MakeSource makeSource={client.makeSource} onMade={({ id }) => router.push(`/sources/${id}`)} />
        )}
      </SourceList>
      {dialog}
    </>
  )
}
