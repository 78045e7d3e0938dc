'use client'

import { Dialog } from '@/components/ui/dialog'
import { actions } from './session/actions'
import { stepKeyTable, type KeyRow } from '@/components/article/stepper/step-keys'

const groups = ['Move', 'Mark', 'Judge', 'Screen'] as const

const shown: Record<string, string> = { Escape: 'Esc' }

function Group({ name, rows }: { name: string; rows: readonly KeyRow[] }) {
  return (
    <section aria-label={name} className="break-inside-avoid pb-5">
      <h3 className="pb-1 text-13 font-semibold text-ink-soft">{name}</h3>
      <dl className="divide-y divide-line">
        {rows.map(({ keys, label }) => (
          <div
            key={label}
            className="flex flex-row-reverse items-baseline justify-between gap-4 py-1.5 text-14"
          >
            <dt className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="rounded-xs border border-line-strong bg-panel px-1.5 font-sans text-13"
                >
                  {shown[key] ?? key}
                </kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Every key of the screen; each of these can also be done by a button. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} wide="widest">
      <div className="gap-x-8 sm:columns-2 lg:columns-3">
        {groups.map((group) => (
          <Group key={group} name={group} rows={actions.filter((row) => row.group === group)} />
        ))}
        <Group name="While the ends are stepped" rows={stepKeyTable} />
      </div>
      <p className="text-14 text-ink-soft">
        Keys rest while you type. Shift with the arrows makes a selection longer or shorter; with Ctrl, by
        words.
      </p>
    </Dialog>
  )
}
