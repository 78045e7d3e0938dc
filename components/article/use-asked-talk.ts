import { useState } from 'react'
import { useStanding } from '@/components/ui/use-standing'

type About = number | null | undefined

/** Whether a link names a comment, and no claim that it would stand at. */
function isTalkAsked(): boolean {
  if (typeof window === 'undefined') return false
  const asked = new URLSearchParams(window.location.search)
  return asked.has('comment') && !asked.has('claim')
}

/** Whether the article's comments are open, and on which sentence; null is the article, undefined closed. From the first they are open when the link asks for one. */
export function useAskedTalk(): [about: About, open: (about: About) => void] {
  const isStanding = useStanding()
  const [isAsked] = useState(isTalkAsked)
  const [about, open] = useState<About | 'as-asked'>('as-asked')
  return [about !== 'as-asked' ? about : isStanding && isAsked ? null : undefined, open]
}
