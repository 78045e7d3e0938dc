import { classNames } from './class-names'

/** A grey bar where words will be; hidden from screen readers, which hear "Loading" from the page. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block animate-pulse rounded-sm bg-line', className)} />
}
