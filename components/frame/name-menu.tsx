'use client'

import { ChevronDown, CircleUser } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { leaveDesk } from '@/components/sign-in/leave-desk'
import { Menu } from '@/components/ui/menu'

/** The person's own menu: the account, and the way out. */
export function NameMenu({ name, email }: { name: string; email: string }) {
  const router = useRouter()
  const [stuck, setStuck] = useState(false)
  return (
    <div className="-me-3 flex min-w-0 items-center gap-2">
      {stuck && (
        <span role="alert" className="text-13 text-tone-false">
          Not signed out: the desk cannot be reached.
        </span>
      )}
      <Menu
        name={`${name}, your menu`}
        label={
          <>
            <CircleUser aria-hidden className="size-4.5 sm:hidden" />
            <span className="hidden max-w-56 truncate sm:inline">{name}</span>
            <ChevronDown aria-hidden className="size-4 shrink-0" />
          </>
        }
        lines={[
          { label: 'Account', hint: email, onChoose: () => router.push('/account') },
          { label: 'Sign out', onChoose: () => void leaveDesk().then((left) => setStuck(!left)) },
        ]}
      />
    </div>
  )
}
