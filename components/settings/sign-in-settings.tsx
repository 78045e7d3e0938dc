'use client'

import { useState } from 'react'
import { SettingsPart } from '@/components/ui/settings-part'
import { TickBox } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { useDeskSetting, type SettingProps } from './use-desk-setting'

/** What signing in asks for on this desk; each choice is saved as it is made. */
export function SignInSettings(props: SettingProps) {
  const {
    rules: { version, demandsSecondFactor: isDemanded },
  } = props
  const { busy, says, save } = useDeskSetting(props)
  const [wanted, want] = useState<{ version: number; demand: boolean } | null>(null)

  async function demand(demandsSecondFactor: boolean) {
    want({ version, demand: demandsSecondFactor })
    const isTaken = await save(
      { demandsSecondFactor },
      demandsSecondFactor
        ? 'Editors and administrators now need a second factor.'
        : 'A second factor is now up to each person.',
    )
    if (!isTaken) want(null)
  }
  return (
    <SettingsPart title="Sign-in">
      <div className="flex flex-col gap-3">
        <TickBox
          label="Editors and administrators need a second factor"
          checked={wanted?.version === version ? wanted.demand : isDemanded}
          onChange={(event) => busy || void demand(event.target.checked)}
          hint="Whoever of them has none, you included, is asked to set it up before doing anything else. Single sign-on brings its own and is not asked."
        />
        {says && <Notice kind={says.kind}>{says.words}</Notice>}
      </div>
    </SettingsPart>
  )
}
