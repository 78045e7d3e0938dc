'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { MergeSource } from './merge-source'
import { WithdrawSource } from './withdraw-source'

type SourceDeedsProps = Readonly<{
  source: SourceView
  actor: Pick<Actor, 'id' | 'role'>
  deeds: Pick<Client, 'listTouches' | 'withdrawSource' | 'restoreSource' | 'listSources' | 'mergeSource'>
  onEdit: () => void
  onChanged: () => void
  onMerged: (into: string) => void
}>

/** What can be done to a source by whoever reads: changed, merged, withdrawn, or its withdrawal taken back. */
export function SourceDeeds({ source, actor, deeds, onEdit, onChanged, onMerged }: SourceDeedsProps) {
  const [asked, ask] = useState<'merge' | 'withdraw' | null>(null)
  const [reason, setReason] = useState('')
  const { isBusy, refusal, send } = useSend()
  const isWithdrawn = source.withdrawnAt !== null
  const restore = () =>
    void send(() => deeds.restoreSource({ sourceId: source.id, version: source.version }), {
      onDone: onChanged,
    })
  const close = () => ask(null)
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2 empty:hidden">
        {may(actor, 'edit-source') && <Button onClick={onEdit}>Edit</Button>}
        {may(actor, 'merge-source') && <Button onClick={() => ask('merge')}>Merge</Button>}
        {may(actor, 'withdraw-source') &&
          (isWithdrawn ? (
            <Button busy={isBusy} onClick={restore}>
              Take the withdrawal back
            </Button>
          ) : (
            <Button look="danger" onClick={() => ask('withdraw')}>
              Withdraw
            </Button>
          ))}
      </div>
      {refusal.message && <Notice>{refusal.message}</Notice>}
      {asked === 'merge' && <MergeSource source={source} deeds={deeds} onDone={onMerged} onClose={close} />}
      {asked === 'withdraw' && (
        <WithdrawSource
          source={source}
          deeds={deeds}
          reason={reason}
          onType={setReason}
          onDone={() => (close(), onChanged())}
          onClose={close}
        />
      )}
    </div>
  )
}
