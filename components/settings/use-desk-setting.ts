import { useState } from 'react'
import type { DeedFn } from '@/lib/api/answers'
import type { DeskRules } from '@/lib/domain/desk'

/** What a part of the settings is handed: the rules as they are, the deed that changes them, and whom to tell of it. */
export type SettingProps = Readonly<{ rules: DeskRules; editDesk: DeedFn<'editDesk'>; onChanged: () => void }>

type Change = Omit<Parameters<DeedFn<'editDesk'>>[0], 'version'>

const staleSays =
  'Somebody else changed the settings in the meantime. They are shown as they are now: choose again.'

/** Saves a choice about the whole desk as it is made and says what came of it; one at a time. `save` tells whether it was taken. */
export function useDeskSetting({ rules, editDesk, onChanged }: SettingProps) {
  const [busy, setBusy] = useState(false)
  const [says, say] = useState<{ kind: 'news' | 'refusal'; words: string } | null>(null)

  async function save(change: Change, taken: string): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    say(null)
    const answer = await editDesk({ version: rules.version, ...change })
    setBusy(false)
    if (answer.ok) say({ kind: 'news', words: taken })
    else say({ kind: 'refusal', words: answer.problem.code === 'stale' ? staleSays : answer.problem.message })
    onChanged()
    return answer.ok
  }
  return { busy, says, save }
}
