'use client'

import { SettingsPart } from '@/components/ui/settings-part'
import { Notice } from '@/components/ui/notice'
import { SelectField, TickBox } from '@/components/ui/choice-field'
import { allSourceRules, leastIndependent, mostIndependent } from '@/lib/domain/source-rules'
import { useDeskSetting, type SettingProps } from './use-desk-setting'

const howMany = Array.from({ length: mostIndependent - leastIndependent + 1 }, (_, n) => {
  const value = String(leastIndependent + n)
  return { value, label: value }
})

/** Which rules for sources hold before an article is signed off; each choice is saved as it is made. */
export function SourceSettings(props: SettingProps) {
  const { busy, says, save } = useDeskSetting(props)
  const on = props.rules.sourceRules

  function choose(key: string, isOn: boolean): void {
    if (busy) return
    const words = isOn
      ? 'Switched on. It holds for every article that is not signed off yet.'
      : 'Switched off. What was signed off under it keeps it.'
    void save({ sourceRules: isOn ? [...on, key] : on.filter((each) => each !== key) }, words)
  }
  return (
    <SettingsPart title="Sources">
      <div className="flex flex-col gap-3">
        <p className="text-14 text-ink-soft">
          What an article’s claims have to meet before it is signed off. While no rule is on, that gate is
          grey: nothing is checked there.
        </p>
        {allSourceRules(props.rules.independentSources).map(({ key, says: sentence }) => (
          <TickBox
            key={key}
            label={sentence}
            checked={on.includes(key)}
            onChange={(event) => choose(key, event.target.checked)}
          />
        ))}
        <SelectField
          label="Independent sources that stand in for a primary one"
          className="max-w-80"
          options={howMany}
          value={String(props.rules.independentSources)}
          onChange={({ target }) =>
            void save(
              { independentSources: Number(target.value) },
              `${target.value} independent sources from now on.`,
            )
          }
        />
        {says && <Notice kind={says.kind}>{says.words}</Notice>}
      </div>
    </SettingsPart>
  )
}
