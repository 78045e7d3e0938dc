'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import { saysOf } from '@/lib/domain/role-says'
import type { List } from '@/lib/api/contract'
import type { Muted } from '@/lib/domain/notice'
import { roleLabel, type AccountView, type SessionView } from '@/lib/domain/person'
import { ChangePassword } from './change-password'
import { NoticeChoice } from './notice-choice'
import { SettingsPart } from '@/components/ui/settings-part'
import { SecondFactor } from './second-factor'
import { Sessions } from './sessions'
import type { Theme } from './theme'
import { ThemeChoice } from './theme-choice'

type AccountScreenProps = {
  notices: { muted: readonly Muted[]; isMailSet: boolean }
  account: AccountView
  sessions: List<SessionView>
  theme: Theme
}

/** The person's own account: who one is here, how one signs in, the look, and where one is signed in. */
export function AccountScreen({ account, sessions, notices, theme }: AccountScreenProps) {
  const router = useRouter()
  const { client, dialog } = useClient(account.email)
  const onChanged = () => router.refresh()
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <h1 className="font-reading text-24 font-semibold">Account</h1>
      <SettingsPart title="You">
        <p className="text-16 font-medium">
          <bdi translate="no">{account.name}</bdi>
        </p>
        <p className="text-14 wrap-anywhere text-ink-soft">{account.email}</p>
        <p className="pt-2 text-14 text-ink-soft">
          {roleLabel[account.role]}. {saysOf(account.role)}
        </p>
        {account.hasSingleSignOn && (
          <p className="pt-2 text-14 text-ink-soft">You can sign in with single sign-on.</p>
        )}
      </SettingsPart>
      {account.hasPassword && (
        <SettingsPart title="Password">
          <ChangePassword changePassword={client.changePassword} email={account.email} />
        </SettingsPart>
      )}
      {account.hasPassword && (
        <SettingsPart title="Second factor">
          <SecondFactor factor={account.secondFactor} deeds={client} onChanged={onChanged} />
        </SettingsPart>
      )}
      <SettingsPart title="Theme">
        <ThemeChoice theme={theme} />
      </SettingsPart>
      <SettingsPart title="Notices">
        <NoticeChoice {...notices} muteNotices={client.muteNotices} />
      </SettingsPart>
      <SettingsPart title="Sessions">
        <Sessions sessions={sessions} deeds={client} onChanged={onChanged} />
      </SettingsPart>
      {dialog}
    </div>
  )
}
