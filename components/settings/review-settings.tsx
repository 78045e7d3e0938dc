'use client'

import { useState } from 'react'
import { Part } from '@/components/account/part'
import { RulesFields, type ReviewRules } from '@/components/review-rules/rules-fields'
import { Notice } from '@/components/ui/notice'
import type { DeedFn } from '@/lib/api/answers'
import type { DeskRules } from '@/lib/domain/desk'

type ReviewSettingsProps = { rules: DeskRules; editDesk: DeedFn<'editDesk'>; onChanged: () => void }

/** The rules of review that a new article begins with; each choice is saved as it is made. */
export function ReviewSettings({ rules, editDesk, onChanged }: ReviewSettingsProps) {
  const [isBusy, setBusy] = useState(false)
  const [says, say] = useState<{ kind: 'news' | 'refusal'; words: string } | null>(null)

  async function save(change: Partial<ReviewRules>): Promise<void> {
    if (isBusy) return
    setBusy(true)
    const answer = await editDesk({ version: rules.version, ...change })
    setBusy(false)
    if (answer.ok) say({ kind: 'news', words: 'Saved. New articles begin with it; others keep their own rules.' })
    else say({ kind: 'refusal', words: answer.problem.code === 'stale' ? 'Somebody else changed the settings in the meantime. They are shown as they are now: choose again.' : answer.problem.message })
    onChanged()
  }
  return (
    <Part title="Review">
      <div className="flex flex-col gap-3">
        <RulesFields rules={rules} onRules={(change) => void save(change)} />
        {says && <Notice kind={says.kind}>{says.words}</Notice>}
      </div>
    </Part>
  )
}
