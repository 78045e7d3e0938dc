import { useEffect, useState } from 'react'

type About = number | null | undefined

/** Whether the article's comments are open, and on which sentence: from the first when the link names a comment and no claim that it would stand at. */
export function useAskedTalk(): [about: About, open: (about: About) => void] {
  const state = useState<About>(undefined)
  const [, open] = state
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search)
    if (asked.has('comment') && !asked.has('claim')) open(null)
  }, [open])
  return state
}
