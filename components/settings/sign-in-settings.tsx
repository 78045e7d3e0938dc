'use client'

import { useState } from 'react'
import { Part } from '@/components/account/part'
import { TickBox } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import type { DeedFn } from '@/lib/api/answers'
import type { DeskRules } from '@/lib/domain/desk'

type SignInSettingsProps = { rules: DeskRules; editDesk: DeedFn<'editDesk'>; onChanged: () => void }

/** What signing in asks for on this desk; each choice is saved as it is made. */
export function SignInSettings({ rules, editDesk, onChanged }: SignInSettingsProps) {
  const [busy, setBusy] = useState(false)
  const [wanted, want] = useState<{ version: number; demand: boolean } | null>(null)
  const demanded = wanted?.version === rules.version ? wanted.demand : rules.demandsSecondFactor
  const [says, say] = useState<{ kind: 'news' | 'refusal'; words: string } | null>(null)

  async function demand(demandsSecondFactor: boolean) {
    setBusy(true)
    say(null)
    want({ version: rules.version, demand: demandsSecondFactor })
    const answer = await editDesk({ version: rules.version, demandsSecondFactor })
    setBusy(false)
    if (answer.ok) say({ kind: 'news', words: demandsSecondFactor ? 'Editors and administrators now need a second factor.' : 'A second factor is now up to each person.' })
    else {
      want(null)
      say({ kind: 'refusal', words: answer.problem.code === 'stale' ? 'Somebody else changed the settings in the meantime. They are shown as they are now: choose again.' : answer.problem.message })
    }
    onChanged()
  }
  return (
    <Part title="Sign-in">
      <div className="flex flex-col gap-3">
        <TickBox
          label="Editors and administrators need a second factor" checked={demanded} onChange={(event) => busy || void demand(event.target.checked)}
          hint="Whoever of them has none, you included, is asked to set it up before doing anything else. Single sign-on brings its own and is not asked."
        />
        {says && <Notice kind={says.kind}>{says.words}</Notice>}
      </div>
    </Part>
  )
}
