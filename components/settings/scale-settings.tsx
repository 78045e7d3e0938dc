'use client'

import { useState } from 'react'
import Link from 'next/link'
import { Part } from '@/components/account/part'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import type { DeedFn } from '@/lib/api/answers'
import { articleKindLabel } from '@/lib/domain/article'
import type { DeskRules } from '@/lib/domain/desk'
import { layerQuestion, type ScaleView } from '@/lib/domain/scales'

type Field = 'ownCopyScale' | 'externalScale'
type ScaleSettingsProps = { rules: DeskRules; scales: readonly ScaleView[]; editDesk: DeedFn<'editDesk'>; onChanged: () => void }

const fields: readonly { name: Field; label: string }[] = [
  { name: 'ownCopyScale', label: articleKindLabel['own-copy'] }, { name: 'externalScale', label: articleKindLabel.external },
]

/** On which scale the claims of new articles are rated, by kind; each choice is saved as it is made. */
export function ScaleSettings({ rules, scales, editDesk, onChanged }: ScaleSettingsProps) {
  const [busy, setBusy] = useState(false)
  const [says, say] = useState<{ kind: 'news' | 'refusal'; words: string } | null>(null)
  const options = scales.filter(({ layer }) => layer === 'substance').map(({ key, name, version }) => ({ value: key, label: `${name}, version ${version}` }))

  async function choose(name: Field, key: string) {
    setBusy(true)
    say(null)
    const answer = await editDesk({ version: rules.version, [name]: key })
    setBusy(false)
    if (answer.ok) say({ kind: 'news', words: 'New articles are rated on it. Articles that are there keep the scale they have.' })
    else say({ kind: 'refusal', words: answer.problem.code === 'stale' ? 'Somebody else changed the settings in the meantime. They are shown as they are now: choose again.' : answer.problem.message })
    onChanged()
  }
  return (
    <Part title="Scales">
      <div className="flex flex-col gap-4">
        <p className="text-14 text-ink-soft">
          How “{layerQuestion.substance}” is answered in new articles. An administrator makes more under <Link href="/scales" className="underline underline-offset-4">Scales</Link>.
        </p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {fields.map(({ name, label }) => (
            <SelectField key={name} label={label} options={options} value={rules[name]} disabled={busy} onChange={(event) => void choose(name, event.target.value)} />
          ))}
        </div>
        {says && <Notice kind={says.kind}>{says.words}</Notice>}
      </div>
    </Part>
  )
}
