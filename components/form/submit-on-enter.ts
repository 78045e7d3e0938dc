import type { KeyboardEvent } from 'react'
import { isForWriting } from '@/components/ui/pressed'

/** Control or Command with Enter sends the form from any of its fields. */
export function submitOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isForWriting(event.nativeEvent)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
