import { memo, type ComponentProps } from 'react'
import { ClaimsColumn } from '@/components/article/column/claims-column'
import { useSession } from '@/components/article/subscribe/use-session'
import { useAfterPaint } from '@/components/ui/after-paint'

/** The claims column of a screen: the text and the field of the filter answer first, the cards follow. */
export const SideColumn = memo(function SideColumn(
  column: Omit<ComponentProps<typeof ClaimsColumn>, 'filter'>,
) {
  return <ClaimsColumn {...column} filter={useAfterPaint(useSession((session) => session.filter))} />
})
