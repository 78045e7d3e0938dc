import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import type { Call } from '@/lib/api/contract'
import type { DeskRules } from '@/lib/domain/desk'

/** What a part of the settings is handed: the rules as they are, the deed that changes them, and whom to tell of it. */
export type SettingProps = Readonly<{ rules: DeskRules; editDesk: Call<'editDesk'>; onChanged: () => void }>

type Change = Omit<Parameters<Call<'editDesk'>>[0], 'version'>

/** What came of the last choice. */
type Says = { kind: 'news' | 'refusal'; words: string } | null

const staleSays =
  'Somebody else changed the settings in the meantime. They are shown as they are now: choose again.'

/** Saves a choice about the whole desk as it is made and says what came of it; one at a time. `save` tells whether it was taken. */
export function useDeskSetting({ rules, editDesk, onChanged }: SettingProps) {
  const { isBusy: busy, refusal, send } = useSend()
  const [taken, take] = useState<string | null>(null)

  async function save(change: Change, says: string): Promise<boolean> {
    if (busy) return false
    take(null)
    const isDone = await send(() => editDesk({ version: rules.version, ...change }), {
      onDone: () => take(says),
      onRefused: ({ code, message }) => (code === 'stale' ? staleSays : message),
    })
    onChanged()
    return isDone
  }
  const says: Says = refusal.message
    ? { kind: 'refusal', words: refusal.message }
    : taken === null
      ? null
      : { kind: 'news', words: taken }
  return { busy, says, save }
}
