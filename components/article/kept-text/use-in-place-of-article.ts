'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { useNarrow } from '@/components/ui/use-narrow'

/**
 * Shows a dialog in the article's place: beside the claims, which go on, where there is room, and over all else where there is not. The
 * article stays behind it as it was, at the same line, and cannot be reached meanwhile.
 */
export function useInPlaceOfArticle(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  const isNarrow = useNarrow()
  useEffect(() => {
    const shown = dialog.current
    const article = document.getElementById('content')
    if (!shown) return
    if (isNarrow) shown.showModal()
    else shown.show()
    if (!isNarrow && article) article.inert = true
    shown.querySelector<HTMLElement>('[data-focus-first]')?.focus({ preventScroll: true })
    return () => {
      shown.close()
      if (article) article.inert = false
    }
  }, [isNarrow])
  return dialog
}
