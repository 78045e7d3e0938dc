'use client'

import { Dialog } from '@/components/ui/dialog'
import { keyTable } from './keys'

const groups = ['Move', 'Mark', 'Judge', 'Screen'] as const

const shown: Record<string, string> = { Escape: 'Esc' }

/** Every key of the screen; each of these can also be done by a button. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className="pb-1 text-13 font-semibold text-ink-soft">{group}</h3>
            <dl className="divide-y divide-line">
              {keyTable.filter((row) => row.group === group).map((row) => (
                <div key={row.command} className="flex flex-row-reverse items-baseline justify-between gap-4 py-1.5 text-14">
                  <dt className="shrink-0">
                    {row.keys.map((key) => <kbd key={key} className="rounded-xs border border-line-strong bg-panel px-1.5 font-sans text-13">{shown[key] ?? key}</kbd>)}
                  </dt>
                  <dd>{row.says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="text-14 text-ink-soft">Keys rest while you type. Shift with the arrows makes a selection longer or shorter; with Ctrl, by words.</p>
    </Dialog>
  )
}
