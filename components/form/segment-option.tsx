import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'

type SegmentOptionProps = Omit<ComponentProps<'input'>, 'type' | 'className' | 'checked'> & {
  isChosen: boolean
  /** A `tile` stands alone in the colour of its answer; `joined` ones form a bar. */
  look: 'tile' | 'joined'
  /** What the whole answer is given, its look included. */
  around?: Pick<ComponentProps<'label'>, 'title' | 'className' | 'onPointerEnter' | 'onPointerLeave'>
}

const looks = {
  tile: {
    all: 'rounded-sm border has-[:focus-visible]:outline-offset-1',
    chosen: 'border-current bg-current/6 inset-ring inset-ring-current',
    other: 'border-line hover:border-line-strong',
  },
  joined: {
    all: '-ms-px min-h-9 grow justify-center border px-3 first:ms-0 first:rounded-s-sm last:rounded-e-sm has-[:focus-visible]:z-10',
    chosen: 'z-1 border-ink bg-ink/8',
    other: 'border-line-strong text-ink-soft hover:bg-panel',
  },
}

/** One answer of a choice: a native radio button that fills what is drawn around it. */
export function SegmentOption({ isChosen, look, around, children, ...input }: SegmentOptionProps) {
  const { all, chosen, other } = looks[look]
  return (
    <label
      {...around}
      className={classNames(
        'relative flex cursor-pointer items-center text-14 pointer-coarse:min-h-11',
        'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus',
        all,
        isChosen
          ? classNames(chosen, 'font-semibold forced-colors:border-3 forced-colors:border-[Highlight]')
          : other,
        around?.className,
      )}
    >
      <input
        type="radio"
        checked={isChosen}
        className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
        {...input}
      />
      {children}
    </label>
  )
}
