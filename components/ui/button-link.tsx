import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonLook, type ButtonLook } from './button-look'

/** A link that looks like a button, because it goes somewhere. */
export function ButtonLink({
  look: chosen = 'plain',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={buttonLook(chosen, className)} {...rest} />
}
