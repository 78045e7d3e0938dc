import { memo, useCallback, type ReactNode } from 'react'
import { ArticleMenu, type ArticleMenuDeeds } from '@/components/article/assign/article-menu'
import type { Act } from '@/components/article/session/as-button'
import { takeClaims } from '@/components/article/session/arriving'
import { shownIn } from '@/components/article/session/choosing'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { ArticleBar } from './article-bar'

type MenuProps = { deeds: ArticleMenuDeeds; refresh: () => void }
type ArticleTopProps = MenuProps & { bell: ReactNode; act: Act }

/** The bar above with the article's menu. */
export const ArticleTop = memo(function ArticleTop({ deeds, refresh, bell, act }: ArticleTopProps) {
  return (
    <ArticleBar act={act}>
      {bell}
      <MenuHere deeds={deeds} refresh={refresh} />
    </ArticleBar>
  )
})

function MenuHere({ deeds, refresh }: MenuProps) {
  const { run, now } = useDriver()
  const article = useSession(({ reading }) => reading.article)
  const own = useSession((session) => session.own)
  const mayAssign = useSession(({ reading }) => may(reading.actor, 'assign-claims'))
  const people = useSession(({ reading }) => reading.people)
  const onClaims = useCallback(
    (claims: readonly Claim[]) => run((session) => takeClaims(session, claims)),
    [run],
  )
  return (
    <ArticleMenu
      article={article}
      actor={own}
      mayAssign={mayAssign}
      people={people}
      deeds={deeds}
      shown={() => shownIn(now())}
      onClaims={onClaims}
      refresh={refresh}
    />
  )
}
