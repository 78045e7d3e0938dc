'use client'

import { SettingsPart } from '@/components/ui/settings-part'
import { RulesFields } from '@/components/form/rules-fields'
import { Notice } from '@/components/ui/notice'
import { useDeskSetting, type SettingProps } from './use-desk-setting'

/** The rules of review that a new article begins with; each choice is saved as it is made. */
export function ReviewSettings(props: SettingProps) {
  const { says, save } = useDeskSetting(props)
  return (
    <SettingsPart title="Review">
      <div className="flex flex-col gap-3">
        <RulesFields
          rules={props.rules}
          onRules={(change) =>
            void save(change, 'Saved. New articles begin with it; others keep their own rules.')
          }
        />
        {says && <Notice kind={says.kind}>{says.words}</Notice>}
      </div>
    </SettingsPart>
  )
}
