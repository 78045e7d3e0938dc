import type { RefObject } from 'react'
import type { PanelKeys } from '@/components/article/column/column-props'

/** The places of the page that keys and hands reach: the text, the column beside it, and what the open panel can do. */
export type PageParts = Readonly<{
  root: RefObject<HTMLElement | null>
  side: RefObject<HTMLElement | null>
  panel: RefObject<PanelKeys | null>
}>
