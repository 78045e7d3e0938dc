'use client'

import Link from 'next/link'
import { SettingsPart } from '@/components/ui/settings-part'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { articleKindLabel } from '@/lib/domain/article'
import { layerQuestion, type ScaleView } from '@/lib/domain/scales'
import { useDeskSetting, type SettingProps } from './use-desk-setting'

type Field = 'ownCopyScale' | 'externalScale'

const fields: readonly { name: Field; label: string }[] = [
  { name: 'ownCopyScale', label: articleKindLabel['own-copy'] },
  { name: 'externalScale', label: articleKindLabel.external },
]

/** On which scale the claims of new articles are rated, by kind; each choice is saved as it is made. */
export function ScaleSettings({ scales, ...props }: SettingProps & { scales: readonly ScaleView[] }) {
  const { busy, says, save } = useDeskSetting(props)
  const options = scales
    .filter(({ layer }) => layer === 'substance')
    .map(({ key, name, version }) => ({ value: key, label: `${name}, version ${version}` }))
  return (
    <SettingsPart title="Scales">
      <div className="flex flex-col gap-4">
        <p className="text-14 text-ink-soft">
          How “{layerQuestion.substance}” is answered in new articles. An administrator makes more under{' '}
          <Link href="/scales" className="underline underline-offset-4">
            Scales
          </Link>
          .
        </p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {fields.map(({ name, label }) => (
            <SelectField
              key={name}
              label={label}
              options={options}
              value={props.rules[name]}
              disabled={busy}
              onChange={(event) =>
                void save(
                  { [name]: event.target.value },
                  'New articles are rated on it. Articles that are there keep the scale they have.',
                )
              }
            />
          ))}
        </div>
        {says && <Notice kind={says.kind}>{says.words}</Notice>}
      </div>
    </SettingsPart>
  )
}
